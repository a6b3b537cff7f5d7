package dev.migrate.testing;

/**
 * {@link FreshDatabaseContract} on {@link TestDatabase#MARIADB}.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbFreshDatabaseTests extends FreshDatabaseContract {

	MariadbFreshDatabaseTests() {
		super("MariaDB");
	}

}
