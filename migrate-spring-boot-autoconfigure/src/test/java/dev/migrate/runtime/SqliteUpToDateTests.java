package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link UpToDateContract} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteUpToDateTests extends UpToDateContract {

}
