package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link EvolutionContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2EvolutionTests extends EvolutionContract {

}
