package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link JavaMigratorContract} on Hsqldb.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbJavaMigratorTests extends JavaMigratorContract {

}
