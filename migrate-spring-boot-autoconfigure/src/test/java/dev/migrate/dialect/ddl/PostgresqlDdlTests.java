package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link DdlContract} on {@link TestDatabase#POSTGRESQL}.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlDdlTests extends DdlContract {

	@Override
	List<String> refused() {
		return List.of("virtual generated column", "prefix index");
	}

}
