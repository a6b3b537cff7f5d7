package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link MutationContract} on HSQLDB.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbMutationTests extends MutationContract {

	HsqldbMutationTests() {
		super(60);
	}

}
