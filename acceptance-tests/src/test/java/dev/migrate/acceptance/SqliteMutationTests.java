package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link MutationContract} on SQLite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteMutationTests extends MutationContract {

	SqliteMutationTests() {
		super(70);
	}

}
