package dev.migrate.command.boot;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaStoryContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2JavaStoryTests extends JavaStoryContract {

}
