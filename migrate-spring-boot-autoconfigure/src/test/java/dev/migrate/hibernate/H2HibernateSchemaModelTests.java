package dev.migrate.hibernate;

import java.util.Locale;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link HibernateSchemaModelContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2HibernateSchemaModelTests extends HibernateSchemaModelContract {

	@Override
	String inCatalog(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

}
