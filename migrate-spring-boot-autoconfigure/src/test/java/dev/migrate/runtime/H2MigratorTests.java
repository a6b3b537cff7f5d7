package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigratorContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2MigratorTests extends MigratorContract {

}
