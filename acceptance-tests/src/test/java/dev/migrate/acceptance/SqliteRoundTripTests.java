package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link RoundTripContract} on SQLite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteRoundTripTests extends RoundTripContract {

}
