package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigratorContract} on Postgresql.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlMigratorTests extends MigratorContract {

}
