package dev.migrate.test;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrationsContract} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbMigrationsTests extends MigrationsContract {

}
