package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaMigratorContract} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbJavaMigratorTests extends JavaMigratorContract {

}
