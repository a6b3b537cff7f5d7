package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables and views of the SQL standard's information schema.
 */
final class InformationSchema {

	private static final String VIEWS = """
			SELECT v.table_schema, v.table_name, v.view_definition FROM information_schema.views v
			WHERE v.table_schema IN (?)""";

	private static final String VIEW_COLUMNS = """
			SELECT c.table_schema, c.table_name, c.column_name FROM information_schema.columns c
			JOIN information_schema.views v ON v.table_schema = c.table_schema AND v.table_name = c.table_name
			WHERE c.table_schema IN (?) ORDER BY c.ordinal_position""";

	private final CatalogQuery query;

	private final String defaultSchema;

	private final Set<String> schemas;

	private final Map<ObjectName, TableDraft> tables = new LinkedHashMap<>();

	InformationSchema(CatalogQuery query, String defaultSchema, CatalogScope scope) {
		this.query = query;
		this.defaultSchema = defaultSchema;
		this.schemas = new LinkedHashSet<>(scope.schemas());
		this.schemas.add(defaultSchema);
	}

	<T> List<T> list(String sql, CatalogQuery.RowReader<T> reader) throws SQLException {
		return this.query.amongSchemas(sql, this.schemas, reader);
	}

	/**
	 * Read tables.
	 * @param sql a query for schema, name and comment of each
	 */
	void readTables(String sql) throws SQLException {
		list(sql, (row) -> {
			String schema = row.getString(1);
			String table = row.getString(2);
			String comment = emptyToNull(row.getString(3));
			Lenient.read("table " + table, () -> name(schema, table))
				.ifPresent((name) -> this.tables.put(name, new TableDraft(name, comment)));
			return true;
		});
	}

	ObjectName name(String schema, String name) {
		return new ObjectName(schema.equals(this.defaultSchema) ? null : schema, name);
	}

	/**
	 * Return the table that a row of the catalog is about.
	 * @param row the row, with schema and name of the table
	 * @return the table, {@code null} if it is not read
	 */
	@Nullable TableDraft table(ResultSet row) throws SQLException {
		String schema = row.getString("table_schema");
		String table = row.getString("table_name");
		return Lenient.read("table " + table, () -> name(schema, table)).map(this.tables::get).orElse(null);
	}

	Collection<TableDraft> drafts() {
		return this.tables.values();
	}

	List<Table> tables() {
		return this.tables.values().stream().map(TableDraft::table).flatMap(Optional::stream).toList();
	}

	List<View> views() throws SQLException {
		Map<List<String>, List<String>> columns = new LinkedHashMap<>();
		list(VIEW_COLUMNS,
				(row) -> columns
					.computeIfAbsent(List.of(row.getString(1), row.getString(2)), (key) -> new ArrayList<>())
					.add(row.getString(3)));
		return list(VIEWS, (row) -> {
			String schema = row.getString(1);
			String view = row.getString(2);
			String sql = row.getString(3);
			return Lenient.read("view " + view, () -> new View(name(schema, view),
					columns.getOrDefault(List.of(schema, view), List.of()), String.valueOf(sql).strip(), false));
		}).stream().flatMap(Optional::stream).toList();
	}

	static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

}
