package dev.migrate.dialect.ddl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * All that a database says of its schema, as lines of text to compare.
 */
final class Catalog {

	private static final List<String> POSTGRESQL = List.of(
			"""
					SELECT 'column', n.nspname, c.relname, c.relkind, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod),
					a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)
					FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
					AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
					WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')""",
			"""
					SELECT 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
					WHERE conrelid > 0 AND connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)""",
			"SELECT 'index', indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'pg_toast')",
			"SELECT 'sequence', schemaname, sequencename, start_value, increment_by, min_value, max_value, cycle, cache_size,"
					+ " last_value FROM pg_sequences",
			"SELECT 'enum', t.typname, e.enumlabel, e.enumsortorder FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid",
			"SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = 'public'",
			"SELECT 'schema', nspname FROM pg_namespace",
			"SELECT 'comment', c.relname, obj_description(c.oid) FROM pg_class c WHERE obj_description(c.oid) IS NOT NULL"
					+ " AND c.relnamespace = 'public'::regnamespace");

	private Catalog() {
	}

	static List<String> read(Connection connection) {
		try {
			return switch (connection.getMetaData().getDatabaseProductName()) {
				case "PostgreSQL" -> sorted(connection, POSTGRESQL);
				case "MariaDB", "MySQL" -> mariaDb(connection);
				case "H2" -> sorted(connection, List.of("SCRIPT NODATA NOPASSWORDS"));
				case "SQLite" -> sqlite(connection);
				default -> sorted(connection, List.of("SCRIPT")).stream()
					.filter((line) -> line.startsWith("CREATE") || line.startsWith("ALTER TABLE")
							|| (line.startsWith("COMMENT") && !line.endsWith(" IS ''")))
					.toList();
			};
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> mariaDb(Connection connection) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String table : query(connection,
				"SELECT concat('`', table_schema, '`.`', table_name, '`') FROM information_schema.tables WHERE table_schema"
						+ " NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')"
						+ " AND table_schema NOT LIKE 't\\_%' OR table_schema = database()")) {
			lines.addAll(query(connection, "SHOW CREATE TABLE " + table));
		}
		lines.sort(null);
		return lines;
	}

	private static List<String> sqlite(Connection connection) throws SQLException {
		return query(connection, "SELECT coalesce(sql, name) FROM sqlite_master WHERE name <> 'sqlite_sequence'")
			.stream()
			.map((sql) -> SqlTokens.of(sql).stream().map(SqlTokens.Token::name).collect(Collectors.joining(" ")))
			.sorted()
			.toList();
	}

	private static List<String> sorted(Connection connection, List<String> queries) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String sql : queries) {
			lines.addAll(query(connection, sql));
		}
		lines.sort(null);
		return lines;
	}

	static List<String> query(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			List<String> lines = new ArrayList<>();
			while (rows.next()) {
				StringJoiner line = new StringJoiner(" | ");
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					line.add(String.valueOf(rows.getString(i)));
				}
				lines.add(line.toString());
			}
			return lines;
		}
	}

}
