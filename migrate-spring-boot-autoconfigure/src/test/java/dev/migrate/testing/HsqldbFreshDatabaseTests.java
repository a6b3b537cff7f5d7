package dev.migrate.testing;

/**
 * {@link FreshDatabaseContract} on {@link TestDatabase#HSQLDB}.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbFreshDatabaseTests extends FreshDatabaseContract {

	HsqldbFreshDatabaseTests() {
		super("HSQL");
	}

}
