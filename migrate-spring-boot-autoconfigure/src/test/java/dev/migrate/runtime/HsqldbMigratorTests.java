package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigratorContract} on Hsqldb.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbMigratorTests extends MigratorContract {

}
