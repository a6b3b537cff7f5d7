package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link EvolutionContract} on HSQLDB.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbEvolutionTests extends EvolutionContract {

}
