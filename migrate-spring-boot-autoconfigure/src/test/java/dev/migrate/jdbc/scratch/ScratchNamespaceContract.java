package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialects;
import dev.migrate.jdbc.catalog.Run;
import dev.migrate.schema.Schema;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every scratch namespace promises.
 */
abstract class ScratchNamespaceContract {

	/** DDL without schemas. */
	abstract List<String> ddl();

	/** All that is in the live database, scratch places included. */
	abstract List<String> places(Connection connection) throws SQLException;

	/** What is in the live default schema and would show if it were read or changed. */
	List<String> live() {
		return List.of("CREATE TABLE parent (other varchar(7))", "CREATE TABLE unrelated (id int)");
	}

	/** A statement that the database refuses. */
	String failing() {
		return "CREATE TABLE broken (id no_such_type)";
	}

	/** A schema without the names that the database counts. */
	Object comparable(Schema schema) {
		return schema;
	}

	Schema scratch(Connection connection, Set<String> schemas, List<String> ddl) throws SQLException {
		return ScratchNamespaces.of(Dialects.of(connection.getMetaData()))
			.read(connection, schemas, (names) -> ddl.stream().map((sql) -> replaced(sql, schemas, names)).toList());
	}

	private static String replaced(String sql, Set<String> schemas, UnaryOperator<String> names) {
		String result = sql;
		for (String schema : schemas) {
			result = result.replace("{" + schema + "}", names.apply(schema));
		}
		return result;
	}

	@Test
	void readsWhatTheSameDdlMakesOfAnEmptyDatabase(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			Schema scratch = scratch(connection, Set.of(), ddl());
			Run.all(connection, ddl());
			assertThat(comparable(scratch)).isEqualTo(comparable(Run.read(connection)));
			assertThat(scratch.tables()).isNotEmpty();
		}
	}

	@Test
	void leavesNothingBehindAndDoesNotSeeTheLiveTables(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			Schema expected = scratch(connection, Set.of(), ddl());
			Run.all(connection, live());
			List<String> before = places(connection);
			Schema live = Run.read(connection);
			assertThat(scratch(connection, Set.of(), ddl())).isEqualTo(expected);
			assertThat(places(connection)).isEqualTo(before);
			assertThat(Run.read(connection)).isEqualTo(live);
			assertThat(connection.getAutoCommit()).isTrue();
		}
	}

	@Test
	void failingStatementIsNamedAndLeavesNothingBehind(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			List<String> before = places(connection);
			List<String> ddl = new ArrayList<>(ddl());
			ddl.add(failing());
			assertThatExceptionOfType(ScratchFailedException.class).isThrownBy(() -> scratch(connection, Set.of(), ddl))
				.withMessageContaining(failing())
				.withMessageStartingWith("The database refuses the DDL");
			assertThat(places(connection)).isEqualTo(before);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(Run.read(connection)).isEqualTo(Schema.EMPTY);
		}
	}

}
