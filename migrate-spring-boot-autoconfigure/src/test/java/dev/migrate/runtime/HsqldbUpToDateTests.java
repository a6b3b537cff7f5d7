package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link UpToDateContract} on Hsqldb.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbUpToDateTests extends UpToDateContract {

}
