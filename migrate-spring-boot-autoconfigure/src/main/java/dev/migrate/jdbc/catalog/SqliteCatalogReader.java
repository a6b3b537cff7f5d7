package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrate.dialect.ddl.SqlTokens;
import dev.migrate.dialect.ddl.SqlTokens.Token;
import dev.migrate.jdbc.catalog.SqliteTable.ColumnRow;
import dev.migrate.jdbc.catalog.SqliteTable.IndexRows;
import dev.migrate.jdbc.catalog.SqliteTable.KeyRow;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQLite: pragmas for what they tell, and the statements that SQLite keeps for the
 * rest. Other schemas are attached databases. Left out are virtual tables with those that
 * serve them, and what concerns storage: {@code WITHOUT ROWID}, {@code STRICT}, conflict
 * clauses.
 */
final class SqliteCatalogReader implements CatalogReader {

	private static final String MAIN = "main";

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		Set<String> attached = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		CatalogRows.forEach(connection, "SELECT name FROM pragma_database_list",
				(row) -> attached.add(row.getString(1)));
		List<Table> tables = new ArrayList<>();
		List<View> views = new ArrayList<>();
		read(connection, MAIN, null, tables, views);
		for (String schema : scope.schemas()) {
			if (!schema.equalsIgnoreCase(MAIN) && attached.contains(schema)) {
				read(connection, schema, schema, tables, views);
			}
		}
		return new Schema(tables, List.of(), views, List.of());
	}

	private void read(Connection connection, String schema, @Nullable String named, List<Table> tables,
			List<View> views) throws SQLException {
		Map<String, SqliteTable> found = new TreeMap<>();
		String master = '"' + schema.replace("\"", "\"\"") + "\".sqlite_master";
		Set<String> plain = new TreeSet<>();
		CatalogRows.forEach(connection,
				"SELECT name FROM pragma_table_list WHERE lower(schema) = lower(?) AND type = 'table'",
				(row) -> plain.add(row.getString(1)), schema);
		Map<String, String> indexes = new TreeMap<>();
		CatalogRows.forEach(connection, "SELECT type, name, sql FROM " + master + " ORDER BY name", (row) -> {
			String name = row.getString(2);
			switch (row.getString(1)) {
				case "table" -> {
					if (plain.contains(name) && !name.toLowerCase(Locale.ROOT).startsWith("sqlite_")) {
						found.put(name, SqliteTable.of(new ObjectName(named, name), row.getString(3)));
					}
				}
				case "view" -> view(new ObjectName(named, name), row.getString(3)).ifPresent(views::add);
				case "index" -> indexes.put(name, Optional.ofNullable(row.getString(3)).orElse(""));
				default -> {
					// triggers
				}
			}
		});
		String from = " FROM (SELECT name FROM " + master
				+ " WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%') m, ";
		CatalogRows.forEach(connection, "SELECT m.name AS table_name, c.*" + from + "pragma_table_xinfo(m.name, ?) c"
				+ " ORDER BY m.name, c.cid", (row) -> {
					SqliteTable table = found.get(row.getString("table_name"));
					if (table != null) {
						table.add(ColumnRow.of(row));
					}
				}, schema);
		CatalogRows.forEach(connection, "SELECT m.name AS table_name, k.*" + from
				+ "pragma_foreign_key_list(m.name, ?) k" + " ORDER BY m.name, k.id DESC, k.seq",
				(row) -> key(found, row), schema);
		CatalogRows.forEach(connection,
				"SELECT m.name AS table_name, i.name AS index_name, i.\"unique\", i.origin,"
						+ " c.cid, c.name, c.\"desc\", c.coll" + from
						+ "pragma_index_list(m.name, ?) i, pragma_index_xinfo(i.name, ?) c"
						+ " WHERE c.\"key\" = 1 ORDER BY m.name, i.name, c.seqno",
				(row) -> index(found, indexes, row), schema, schema);
		found.values().forEach((table) -> table.table((name) -> find(found, name)).ifPresent(tables::add));
	}

	private static @Nullable SqliteTable find(Map<String, SqliteTable> tables, String name) {
		return tables.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static void key(Map<String, SqliteTable> tables, ResultSet row) throws SQLException {
		SqliteTable table = tables.get(row.getString("table_name"));
		if (table != null) {
			table.add(row.getInt("id"), KeyRow.of(row));
		}
	}

	private static void index(Map<String, SqliteTable> tables, Map<String, String> statements, ResultSet row)
			throws SQLException {
		SqliteTable table = tables.get(row.getString("table_name"));
		if (table != null) {
			String name = row.getString("index_name");
			String sql = statements.getOrDefault(name, "");
			IndexRows index = table.index(name, row.getBoolean("unique"), row.getString("origin"), sql);
			index.add(row);
		}
	}

	private static Optional<View> view(ObjectName name, String sql) {
		List<Token> tokens = SqlTokens.of(sql);
		List<String> columns = new ArrayList<>();
		int i = 0;
		while (i < tokens.size() && !tokens.get(i).is("AS")) {
			int end = SqlTokens.afterGroup(tokens, i);
			tokens.subList(Math.min(i + 1, end), end)
				.stream()
				.filter(Token::isName)
				.forEach((token) -> columns.add(token.name()));
			i = end;
		}
		int as = i;
		return TableAssembly.expressible("View " + name,
				() -> new View(name, columns, sql.substring(tokens.get(as).end()).strip(), false));
	}

}
