package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link FoldedNames}.
 */
class FoldedNamesTests {

	@Test
	void whereTheDatabaseKeepsPlainNamesInUpperCaseOthersNeedQuotes(@FreshDatabase(TestDatabase.H2) TestSchema schema)
			throws SQLException {
		FoldedNames names = names(schema);
		assertThat(names.of("NOTE")).isEqualTo("note");
		assertThat(names.of("note")).isEqualTo("\"note\"");
		assertThat(names.of("Note")).isEqualTo("Note");
	}

	@Test
	void wordOfSqlKeepsItsCase(@FreshDatabase(TestDatabase.H2) TestSchema schema) throws SQLException {
		FoldedNames names = names(schema);
		assertThat(names.of("VALUE")).isEqualTo("VALUE");
		assertThat(names.of("value")).isEqualTo("value");
	}

	@Test
	void whereTheDatabaseKeepsPlainNamesAsTheyAreAllNamesStay(@FreshDatabase(TestDatabase.SQLITE) TestSchema schema)
			throws SQLException {
		FoldedNames names = names(schema);
		assertThat(names.of("NOTE")).isEqualTo("NOTE");
		assertThat(names.of("note")).isEqualTo("note");
	}

	/** With value as the only word of SQL. */
	private static FoldedNames names(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			return FoldedNames.of(connection.getMetaData(), (name) -> name.equals("value") ? "\"value\"" : name);
		}
	}

}
