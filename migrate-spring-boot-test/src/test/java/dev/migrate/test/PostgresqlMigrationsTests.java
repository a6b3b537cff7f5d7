package dev.migrate.test;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrationsContract} on Postgresql.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlMigrationsTests extends MigrationsContract {

}
