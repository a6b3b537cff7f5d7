package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigratorContract} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbMigratorTests extends MigratorContract {

}
