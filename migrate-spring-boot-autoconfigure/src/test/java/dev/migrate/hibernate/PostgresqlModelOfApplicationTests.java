package dev.migrate.hibernate;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link ModelOfApplicationContract} on PostgreSQL.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlModelOfApplicationTests extends ModelOfApplicationContract {

}
