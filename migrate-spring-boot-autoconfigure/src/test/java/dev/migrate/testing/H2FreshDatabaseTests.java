package dev.migrate.testing;

/**
 * {@link FreshDatabaseContract} on {@link TestDatabase#H2}.
 */
@FreshDatabase(TestDatabase.H2)
class H2FreshDatabaseTests extends FreshDatabaseContract {

	H2FreshDatabaseTests() {
		super("H2");
	}

}
