package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link UpToDateContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2UpToDateTests extends UpToDateContract {

}
