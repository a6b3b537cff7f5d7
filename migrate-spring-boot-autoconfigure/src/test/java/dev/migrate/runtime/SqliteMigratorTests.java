package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigratorContract} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteMigratorTests extends MigratorContract {

}
