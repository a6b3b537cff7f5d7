package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link ProcessesContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbProcessesTests extends ProcessesContract {

}
