package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link DdlContract} on {@link TestDatabase#SQLITE}.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteDdlTests extends DdlContract {

	@Override
	List<String> refused() {
		return List.of("identity always", "identity with increment", "array", "table with comments",
				"drop table cascade", "add column with expression default", "add column if not exists",
				"drop column if exists", "change type", "change type with conversion", "set not null", "set default",
				"set column comment in alter", "change everything of a column", "index with included column",
				"index method", "prefix index", "concurrent index", "primary key", "unique constraint",
				"deferrable unique constraint", "check constraint", "exclusion constraint", "foreign key",
				"foreign key with actions", "foreign key restrict", "deferrable foreign key",
				"drop constraint if exists", "sequence", "sequence with limits", "sequence with cache",
				"alter sequence", "add enumeration value", "materialized view", "table comment", "column comment",
				"schema with a table in it");
	}

}
