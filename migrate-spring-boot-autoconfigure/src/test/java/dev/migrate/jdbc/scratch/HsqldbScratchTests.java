package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.jdbc.catalog.EmbeddedFeatures;
import dev.migrate.schema.Schema;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link ScratchNamespaceContract} on HSQLDB.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbScratchTests extends ScratchNamespaceContract {

	@Override
	List<String> ddl() {
		return EmbeddedFeatures.HSQLDB;
	}

	@Override
	Object comparable(Schema schema) {
		return schema.toString().replaceAll("SYS_(PK|CT|FK)_\\d+", "SYS_$1");
	}

	@Override
	List<String> places(Connection connection) throws SQLException {
		return List.of(String
			.valueOf(Scratch.text(connection, "SELECT group_concat(schema_name) FROM information_schema.schemata")));
	}

}
