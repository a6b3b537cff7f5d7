package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaMigratorContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2JavaMigratorTests extends JavaMigratorContract {

}
