package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link EvolutionContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbEvolutionTests extends EvolutionContract {

}
