package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link RoundTripContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbRoundTripTests extends RoundTripContract {

}
