package dev.migrate.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestSchema;

/**
 * Removes all that a database holds.
 */
final class Wipe {

	private Wipe() {
	}

	static void all(TestSchema schema) throws SQLException {
		List<String> statements = switch (schema.database()) {
			case POSTGRESQL -> List.of("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
			case MARIADB -> mariadb(schema);
			case SQLITE -> SchemaDump.query(schema,
					"SELECT 'DROP ' || type || ' \"' || name || '\"' FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY type DESC");
			case H2 -> List.of("DROP ALL OBJECTS");
			case HSQLDB -> List.of("DROP SCHEMA PUBLIC CASCADE");
		};
		try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static List<String> mariadb(TestSchema schema) throws SQLException {
		String database = SchemaDump.query(schema, "SELECT database()").get(0);
		return List.of("DROP DATABASE `" + database + "`", "CREATE DATABASE `" + database + "`");
	}

}
