package dev.migrate.test;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrationsContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2MigrationsTests extends MigrationsContract {

}
