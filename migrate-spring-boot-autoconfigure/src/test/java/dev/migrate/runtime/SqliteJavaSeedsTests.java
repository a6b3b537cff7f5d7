package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaSeedsContract} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteJavaSeedsTests extends JavaSeedsContract {

}
