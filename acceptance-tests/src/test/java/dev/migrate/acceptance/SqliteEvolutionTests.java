package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link EvolutionContract} on SQLite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteEvolutionTests extends EvolutionContract {

}
