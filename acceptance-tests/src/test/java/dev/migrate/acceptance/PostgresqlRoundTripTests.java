package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link RoundTripContract} on PostgreSQL.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlRoundTripTests extends RoundTripContract {

}
