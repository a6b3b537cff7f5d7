package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaSeedsContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2JavaSeedsTests extends JavaSeedsContract {

}
