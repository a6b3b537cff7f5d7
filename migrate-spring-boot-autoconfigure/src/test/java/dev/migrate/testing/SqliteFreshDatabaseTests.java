package dev.migrate.testing;

/**
 * {@link FreshDatabaseContract} on {@link TestDatabase#SQLITE}.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteFreshDatabaseTests extends FreshDatabaseContract {

	SqliteFreshDatabaseTests() {
		super("SQLite");
	}

}
