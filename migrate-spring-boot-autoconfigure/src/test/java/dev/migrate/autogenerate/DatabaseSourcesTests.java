package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import dev.migrate.dialect.Dialects;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which schemas there are, also those that hold nothing.
 */
class DatabaseSourcesTests {

	@Test
	void schemasOfH2(@FreshDatabase(TestDatabase.H2) TestSchema schema) throws SQLException {
		assertSchemas(schema, "h2", "INFORMATION_SCHEMA");
	}

	@Test
	void schemasOfPostgresql(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) throws SQLException {
		assertSchemas(schema, "postgresql", "information_schema");
	}

	@Test
	void schemasOfMariadbAreItsDatabases(@FreshDatabase(TestDatabase.MARIADB) TestSchema schema) throws SQLException {
		assertSchemas(schema, "mariadb", "information_schema");
	}

	@Test
	void sqliteHasNone(@FreshDatabase(TestDatabase.SQLITE) TestSchema schema) throws SQLException {
		try (Connection connection = schema.dataSource().getConnection()) {
			assertThat(new DatabaseSources(Dialects.named("sqlite")).schemas(connection)).isEmpty();
		}
	}

	private static void assertSchemas(TestSchema schema, String dialect, String known) throws SQLException {
		try (Connection connection = schema.dataSource().getConnection()) {
			assertThat(new DatabaseSources(Dialects.named(dialect)).schemas(connection)).contains(known)
				.doesNotContain("no_such_schema");
		}
	}

}
