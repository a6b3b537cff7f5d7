package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaMigratorContract} on Postgresql.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlJavaMigratorTests extends JavaMigratorContract {

}
