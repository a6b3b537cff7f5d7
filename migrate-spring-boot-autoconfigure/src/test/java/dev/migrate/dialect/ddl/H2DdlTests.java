package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link DdlContract} on {@link TestDatabase#H2}.
 */
@FreshDatabase(TestDatabase.H2)
class H2DdlTests extends DdlContract {

	@Override
	List<String> refused() {
		return List.of("virtual generated column", "partial index", "expression index", "index with included column",
				"index method", "prefix index", "concurrent index", "deferrable unique constraint",
				"exclusion constraint", "deferrable foreign key", "add enumeration value", "materialized view");
	}

}
