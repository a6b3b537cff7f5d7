package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.jdbc.catalog.PostgresqlFeatures;
import dev.migrate.jdbc.catalog.Run;
import dev.migrate.schema.Schema;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link ScratchNamespaceContract} on PostgreSQL.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlScratchTests extends ScratchNamespaceContract {

	private static final List<String> MODEL = List.of("CREATE TYPE mood AS ENUM ('sad', 'happy')",
			"CREATE TABLE {s2}.owner (id bigint PRIMARY KEY, feels mood DEFAULT 'sad')",
			"CREATE SEQUENCE {s2}.owner_seq INCREMENT 50",
			"CREATE TABLE pet (id bigint DEFAULT nextval('{s2}.owner_seq') PRIMARY KEY, name citext, feels mood,"
					+ " owner_id bigint CONSTRAINT fk_owner REFERENCES {s2}.owner, CHECK (feels <> 'sad'))",
			"CREATE VIEW {s2}.pets AS SELECT p.id FROM pet p JOIN {s2}.owner o ON o.id = p.owner_id");

	@Override
	List<String> ddl() {
		return PostgresqlFeatures.DDL.stream()
			.filter((sql) -> !sql.matches("(?s).*(SCHEMA|s2|unread|EXTENSION|TEMPORARY).*"))
			.toList();
	}

	@Override
	List<String> places(Connection connection) throws SQLException {
		return List.of(
				String.valueOf(Scratch.text(connection,
						"SELECT string_agg(nspname, ',' ORDER BY nspname) FROM pg_namespace"
								+ " WHERE nspname NOT LIKE 'pg_t%'")),
				String.valueOf(Scratch.text(connection, "SHOW search_path")));
	}

	@Test
	void schemasOfTheModelAreCalledByTheirOwnNames(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			Run.all(connection, List.of("CREATE EXTENSION citext", "CREATE SCHEMA s2"));
			Schema scratch = scratch(connection, Set.of("s2"), MODEL);
			Run.all(connection, MODEL.stream().map((sql) -> sql.replace("{s2}", "s2")).toList());
			assertThat(scratch).isEqualTo(Run.read(connection, "s2"));
			// now with the types there already, and both schemas in the path
			Run.all(connection, List.of("SET search_path = s2, public"));
			Schema live = Run.read(connection, "public");
			assertThat(live.tables()).hasSize(2);
			Run.all(connection, List.of("SET search_path = public, s2"));
			assertThat(scratch(connection, Set.of("s2"), MODEL)).isEqualTo(Run.read(connection, "s2"));
		}
	}

	@Test
	void typesOfTheLiveDefaultSchemaAreFoundAndNamedWithoutIt(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			Run.all(connection, List.of("CREATE EXTENSION citext", "CREATE DOMAIN email AS text",
					"CREATE TYPE mood AS ENUM ('sad')"));
			List<String> ddl = List.of("CREATE TABLE note (a citext, b email, c mood DEFAULT 'sad', d mood[])");
			Schema scratch = scratch(connection, Set.of("public"), ddl);
			Run.all(connection, ddl);
			assertThat(scratch).isEqualTo(Run.read(connection));
		}
	}

	@Test
	void withoutTheRightToCreateSchemasTemporaryTablesDo(TestSchema schema) throws SQLException {
		List<String> ddl = new ArrayList<>(ddl());
		// what cannot be temporary
		ddl.removeIf((sql) -> sql.contains("MATERIALIZED"));
		String role = PostgresqlFeatures.role(schema);
		try (Connection connection = DriverManager.getConnection(schema.url(), role, "pw")) {
			List<String> before = places(connection);
			Schema scratch = scratch(connection, Set.of("public"), ddl);
			assertThat(places(connection)).isEqualTo(before);
			Run.all(schema, ddl);
			assertThat(scratch).isEqualTo(Run.read(schema));
		}
		finally {
			PostgresqlFeatures.dropRole(schema, role);
		}
	}

	@Test
	void withoutAnyRightTheErrorSaysWhatToGrant(TestSchema schema) throws SQLException {
		String role = PostgresqlFeatures.role(schema);
		try (Connection connection = DriverManager.getConnection(schema.url(), role, "pw")) {
			Run.all(schema, List.of("REVOKE TEMPORARY ON DATABASE \"" + connection.getCatalog() + "\" FROM PUBLIC"));
			assertThatExceptionOfType(ScratchFailedException.class)
				.isThrownBy(() -> scratch(connection, Set.of(), List.of("CREATE TABLE note (id int)")))
				.withMessageContaining("GRANT TEMPORARY ON DATABASE " + connection.getCatalog() + " TO " + role);
			assertThatExceptionOfType(ScratchFailedException.class)
				.isThrownBy(() -> scratch(connection, Set.of("s2"), List.of()))
				.withMessageContaining("GRANT CREATE ON DATABASE " + connection.getCatalog() + " TO " + role);
			assertThat(connection.getAutoCommit()).isTrue();
		}
		finally {
			PostgresqlFeatures.dropRole(schema, role);
		}
	}

}
