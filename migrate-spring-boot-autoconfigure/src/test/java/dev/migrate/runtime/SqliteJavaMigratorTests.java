package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaMigratorContract} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteJavaMigratorTests extends JavaMigratorContract {

}
