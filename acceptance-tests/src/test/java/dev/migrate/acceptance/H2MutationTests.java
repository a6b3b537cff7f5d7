package dev.migrate.acceptance;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link MutationContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2MutationTests extends MutationContract {

	H2MutationTests() {
		super(90);
	}

}
