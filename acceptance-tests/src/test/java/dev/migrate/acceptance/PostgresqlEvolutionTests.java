package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link EvolutionContract} on PostgreSQL.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlEvolutionTests extends EvolutionContract {

}
