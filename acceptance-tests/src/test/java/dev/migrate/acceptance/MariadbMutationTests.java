package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link MutationContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbMutationTests extends MutationContract {

	MariadbMutationTests() {
		super(45);
	}

}
