package dev.migrate.command.boot;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaStoryContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbJavaStoryTests extends JavaStoryContract {

}
