package dev.migrate.testing;

/**
 * {@link FreshDatabaseContract} on {@link TestDatabase#POSTGRESQL}.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlFreshDatabaseTests extends FreshDatabaseContract {

	PostgresqlFreshDatabaseTests() {
		super("PostgreSQL");
	}

}
