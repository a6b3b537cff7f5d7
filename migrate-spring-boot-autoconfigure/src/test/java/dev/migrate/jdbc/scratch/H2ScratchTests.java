package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrate.jdbc.catalog.EmbeddedFeatures;
import dev.migrate.jdbc.catalog.Run;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ScratchNamespaceContract} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2ScratchTests extends ScratchNamespaceContract {

	@Override
	List<String> ddl() {
		return EmbeddedFeatures.H2;
	}

	@Override
	List<String> places(Connection connection) throws SQLException {
		return List.of(String
			.valueOf(Scratch.text(connection, "SELECT listagg(schema_name, ',') FROM information_schema.schemata")));
	}

	@Test
	void takesTheSettingsAndTheDefaultSchemaOfTheLiveDatabase() throws SQLException {
		String url = "jdbc:h2:mem:" + Scratch.newName() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;NON_KEYWORDS=VALUE,KEY";
		try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
			Run.all(connection, List.of("CREATE SCHEMA app", "SET SCHEMA app"));
			assertThat(scratch(connection, Set.of("s2"),
					List.of("CREATE TABLE Note (value int, `key` int)", "CREATE TABLE {s2}.other (id int)"))
				.tables()).extracting(Table::name)
				.containsExactly(ObjectName.of("note"), new ObjectName("s2", "other"));
		}
	}

}
