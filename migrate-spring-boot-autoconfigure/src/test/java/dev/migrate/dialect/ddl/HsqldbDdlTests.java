package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link DdlContract} on {@link TestDatabase#HSQLDB}.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbDdlTests extends DdlContract {

	@Override
	List<String> refused() {
		return List.of("virtual generated column", "drop column if exists", "change type with conversion",
				"descending index", "partial index", "expression index", "index with included column", "index method",
				"prefix index", "concurrent index", "deferrable unique constraint", "exclusion constraint",
				"deferrable foreign key", "drop constraint if exists", "sequence with cache", "add enumeration value",
				"materialized view");
	}

}
