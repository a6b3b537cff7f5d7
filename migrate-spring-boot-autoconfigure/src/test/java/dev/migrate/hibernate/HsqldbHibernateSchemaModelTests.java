package dev.migrate.hibernate;

import java.util.Locale;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link HibernateSchemaModelContract} on Hsqldb.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbHibernateSchemaModelTests extends HibernateSchemaModelContract {

	@Override
	String inCatalog(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

}
