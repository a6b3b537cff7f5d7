package dev.migrate.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database holds, as text that two databases can be compared by: its objects out
 * of the catalog, and the rows of the tables.
 */
public final class SchemaDump {

	private SchemaDump() {
	}

	/**
	 * Dump a database.
	 * @param schema the database
	 * @param tables the tables whose rows to dump, ordered by their first column
	 * @return the lines
	 * @throws SQLException if a query fails
	 */
	public static List<String> of(TestSchema schema, String... tables) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
			for (String query : catalog(schema.database())) {
				lines.addAll(rows(statement, query));
			}
			for (String table : tables) {
				lines.add(table);
				lines.addAll(rows(statement, "SELECT * FROM " + table + " ORDER BY 1"));
			}
		}
		return lines;
	}

	/**
	 * Run a query.
	 * @param schema the database
	 * @param query the query
	 * @return its rows, columns separated by a bar
	 * @throws SQLException if the query fails
	 */
	public static List<String> query(TestSchema schema, String query) throws SQLException {
		try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
			return rows(statement, query);
		}
	}

	private static List<String> rows(Statement statement, String query) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				List<String> values = new ArrayList<>();
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					values.add(rows.getString(i));
				}
				lines.add(String.join("|", values.stream().map(String::valueOf).toList()));
			}
		}
		return lines;
	}

	private static List<String> catalog(TestDatabase database) {
		return switch (database) {
			case POSTGRESQL -> List.of("""
					SELECT table_name, column_name, ordinal_position, data_type, is_nullable, column_default
					FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 3""",
					"SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2", """
							SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
							WHERE connamespace = 'public'::regnamespace ORDER BY 1""",
					"SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY proname",
					"SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1");
			case MARIADB -> List.of("""
					SELECT table_name, column_name, ordinal_position, column_type, is_nullable, column_default,
					  character_set_name, collation_name
					FROM information_schema.columns WHERE table_schema = database() ORDER BY 1, 3""", """
					SELECT table_name, engine, table_collation FROM information_schema.tables
					WHERE table_schema = database() ORDER BY 1""", """
					SELECT table_name, index_name, seq_in_index, column_name, non_unique
					FROM information_schema.statistics WHERE table_schema = database() ORDER BY 1, 2, 3""", """
					SELECT routine_name, routine_type, routine_definition, sql_mode, collation_connection
					FROM information_schema.routines WHERE routine_schema = database() ORDER BY 1""", """
					SELECT trigger_name, event_manipulation, action_statement, sql_mode, collation_connection
					FROM information_schema.triggers WHERE trigger_schema = database() ORDER BY 1""");
			case SQLITE -> List.of("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2");
			// Without generated names, which count all objects there ever were
			case H2 -> List.of("""
					SELECT table_name, column_name, ordinal_position, data_type, character_maximum_length, is_nullable,
					  column_default
					FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE '%_LOCK'
					ORDER BY 1, 3""", """
					SELECT t.table_name, t.constraint_type, c.column_name FROM information_schema.table_constraints t
					JOIN information_schema.constraint_column_usage c ON c.constraint_name = t.constraint_name
					WHERE t.table_schema = 'PUBLIC' AND t.table_name NOT LIKE '%_LOCK' ORDER BY 1, 2, 3""", """
					SELECT table_name, column_name, is_unique FROM information_schema.index_columns
					WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE '%_LOCK' ORDER BY 1, 2""", """
					SELECT routine_name, routine_definition FROM information_schema.routines
					WHERE routine_schema = 'PUBLIC' ORDER BY 1""");
			case HSQLDB -> List.of("SCRIPT");
		};
	}

}
