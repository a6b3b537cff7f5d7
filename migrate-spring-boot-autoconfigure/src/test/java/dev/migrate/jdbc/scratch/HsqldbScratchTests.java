package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.jdbc.catalog.EmbeddedFeatures;
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
	List<String> places(Connection connection) throws SQLException {
		return List.of(String
			.valueOf(Scratch.text(connection, "SELECT group_concat(schema_name) FROM information_schema.schemata")));
	}

}
