package dev.migrate.test;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrationsContract} on Hsqldb.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbMigrationsTests extends MigrationsContract {

}
