package dev.migrate.command.boot;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaStoryContract} on PostgreSQL.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlJavaStoryTests extends JavaStoryContract {

}
