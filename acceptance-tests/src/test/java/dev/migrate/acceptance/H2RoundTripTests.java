package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link RoundTripContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2RoundTripTests extends RoundTripContract {

}
