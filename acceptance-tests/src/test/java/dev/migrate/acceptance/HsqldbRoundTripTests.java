package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link RoundTripContract} on HSQLDB.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbRoundTripTests extends RoundTripContract {

}
