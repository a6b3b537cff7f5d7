package dev.migrate.test;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrationsContract} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteMigrationsTests extends MigrationsContract {

}
