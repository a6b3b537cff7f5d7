package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link UpToDateContract} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbUpToDateTests extends UpToDateContract {

}
