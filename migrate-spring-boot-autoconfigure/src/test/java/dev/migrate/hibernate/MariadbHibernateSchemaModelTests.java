package dev.migrate.hibernate;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link HibernateSchemaModelContract} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbHibernateSchemaModelTests extends HibernateSchemaModelContract {

}
