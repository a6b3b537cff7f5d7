package dev.migrate.hibernate;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link ModelOfApplicationContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2ModelOfApplicationTests extends ModelOfApplicationContract {

}
