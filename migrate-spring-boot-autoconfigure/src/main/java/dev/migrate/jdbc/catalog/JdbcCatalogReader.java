package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrate.jdbc.catalog.CatalogRows.RowAction;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads any database through {@link DatabaseMetaData}, which costs some queries per
 * table. It cannot tell checks, unique constraints from unique indexes, or the queries of
 * views.
 */
final class JdbcCatalogReader implements CatalogReader {

	/** Not SQL, so that nothing is ever made of it by mistake. */
	private static final String UNKNOWN = "/* not told by the driver */";

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		List<Table> tables = new ArrayList<>();
		List<Sequence> sequences = new ArrayList<>();
		List<View> views = new ArrayList<>();
		String current = connection.getSchema();
		Set<String> schemas = new LinkedHashSet<>(scope.schemas());
		schemas.remove(current);
		read(connection, new JdbcNamespace(connection.getCatalog(), current, current), tables, sequences, views);
		for (String schema : schemas) {
			read(connection, new JdbcNamespace(connection.getCatalog(), schema, current), tables, sequences, views);
		}
		return new Schema(tables, sequences, views, List.of());
	}

	private void read(Connection connection, JdbcNamespace namespace, List<Table> tables, List<Sequence> sequences,
			List<View> views) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		String schemaPattern = escaped(metaData, namespace.schema());
		Map<String, TableAssembly> found = new LinkedHashMap<>();
		forEach(metaData.getTables(namespace.catalog(), schemaPattern, "%", null), (row) -> {
			String name = row.getString("TABLE_NAME");
			ObjectName object = namespace.nameOf(name);
			switch (Optional.ofNullable(row.getString("TABLE_TYPE")).orElse("").toUpperCase(Locale.ROOT)) {
				case "TABLE", "BASE TABLE", "PARTITIONED TABLE" -> {
					TableAssembly table = new TableAssembly(object);
					table.comment(row.getString("REMARKS"));
					found.put(name, table);
				}
				case "VIEW" -> views.add(View.of(object, UNKNOWN));
				case "MATERIALIZED VIEW" -> views.add(View.of(object, UNKNOWN).materialized());
				default -> {
					// system tables, synonyms and so on
				}
			}
		});
		forEach(metaData.getColumns(namespace.catalog(), schemaPattern, "%", "%"), (row) -> {
			// some drivers hand out the default only before what stands to its right
			String defaultText = row.getString("COLUMN_DEF");
			TableAssembly table = found.get(row.getString("TABLE_NAME"));
			if (table != null) {
				column(table, row, defaultText);
			}
		});
		for (Map.Entry<String, TableAssembly> table : found.entrySet()) {
			new JdbcKeys(metaData, namespace, table.getKey()).addTo(table.getValue());
			table.getValue().table().ifPresent(tables::add);
		}
		sequences.addAll(JdbcSequences.read(connection, namespace));
	}

	private static void column(TableAssembly table, ResultSet row, @Nullable String defaultText) throws SQLException {
		String name = row.getString("COLUMN_NAME");
		String type = JdbcType.of(row);
		boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
		String comment = row.getString("REMARKS");
		boolean identity = "YES".equals(row.getString("IS_AUTOINCREMENT"));
		boolean generated = "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
		String sql = (defaultText == null || defaultText.isBlank()) ? null : defaultText.strip();
		table.column(name, () -> {
			Column column = Column.of(name, new ColumnType.Custom(type))
				.withNullable(nullable)
				.withComment((comment == null || comment.isEmpty()) ? null : comment);
			if (identity) {
				return column.withIdentity(Identity.byDefault());
			}
			if (generated) {
				// whether it is stored, no driver tells
				return column.withGenerated(new Generated((sql != null) ? sql : UNKNOWN, true));
			}
			return (sql == null || sql.equalsIgnoreCase("NULL")) ? column
					: column.withDefault(new Value.Expression(sql));
		});
	}

	private static @Nullable String escaped(DatabaseMetaData metaData, @Nullable String name) throws SQLException {
		String escape = metaData.getSearchStringEscape();
		if (name == null || escape == null || escape.isEmpty()) {
			return name;
		}
		return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
	}

	static void forEach(ResultSet rows, RowAction action) throws SQLException {
		try (rows) {
			while (rows.next()) {
				action.accept(rows);
			}
		}
	}

	/**
	 * Where the objects are.
	 *
	 * @param catalog the catalog, if the database has them
	 * @param schema the schema, if the database has them
	 * @param current the connection's default schema
	 */
	record JdbcNamespace(@Nullable String catalog, @Nullable String schema, @Nullable String current) {

		ObjectName nameOf(String object) {
			return nameOf(this.schema, object);
		}

		ObjectName nameOf(@Nullable String schemaName, String object) {
			return new ObjectName((schemaName == null || schemaName.equals(this.current)) ? null : schemaName, object);
		}

	}

}
