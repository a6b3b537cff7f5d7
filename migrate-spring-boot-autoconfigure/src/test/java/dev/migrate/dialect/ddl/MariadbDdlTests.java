package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link DdlContract} on {@link TestDatabase#MARIADB}.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbDdlTests extends DdlContract {

	@Override
	List<String> refused() {
		return List.of("identity always", "identity with increment", "array", "time with time zone",
				"drop table cascade", "change type with conversion", "partial index", "expression index",
				"index with included column", "index method", "concurrent index", "deferrable unique constraint",
				"exclusion constraint", "deferrable foreign key", "add enumeration value", "materialized view");
	}

}
