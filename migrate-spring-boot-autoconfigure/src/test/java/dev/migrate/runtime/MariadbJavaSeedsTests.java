package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaSeedsContract} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbJavaSeedsTests extends JavaSeedsContract {

}
