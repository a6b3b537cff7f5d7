package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link ProcessesContract} on a file of SQLite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteProcessesTests extends ProcessesContract {

}
