package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrate.dialect.Dialects;
import dev.migrate.schema.Schema;
import dev.migrate.testing.TestSchema;

/**
 * Runs DDL and reads the result.
 */
public final class Run {

	private Run() {
	}

	/**
	 * Run statements.
	 * @param schema where
	 * @param statements the statements
	 * @throws SQLException if one fails
	 */
	public static void all(TestSchema schema, List<String> statements) throws SQLException {
		try (Connection connection = schema.connect()) {
			all(connection, statements);
		}
	}

	/**
	 * Run statements.
	 * @param connection where
	 * @param statements the statements
	 * @throws SQLException if one fails
	 */
	public static void all(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/**
	 * Read a database.
	 * @param schema the database
	 * @param schemas the schemas besides the default one
	 * @return what it holds
	 * @throws SQLException if reading fails
	 */
	public static Schema read(TestSchema schema, String... schemas) throws SQLException {
		try (Connection connection = schema.connect()) {
			return read(connection, schemas);
		}
	}

	/**
	 * Read a database.
	 * @param connection the connection
	 * @param schemas the schemas besides the default one
	 * @return what it holds
	 * @throws SQLException if reading fails
	 */
	public static Schema read(Connection connection, String... schemas) throws SQLException {
		return CatalogReaders.of(Dialects.of(connection.getMetaData()))
			.read(connection, new CatalogScope(List.of(schemas)));
	}

}
