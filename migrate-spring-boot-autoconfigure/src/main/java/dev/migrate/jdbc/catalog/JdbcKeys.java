package dev.migrate.jdbc.catalog;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migrate.jdbc.catalog.JdbcCatalogReader.JdbcNamespace;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys and indexes of one table through {@link DatabaseMetaData}.
 */
final class JdbcKeys {

	private final DatabaseMetaData metaData;

	private final JdbcNamespace namespace;

	private final String table;

	JdbcKeys(DatabaseMetaData metaData, JdbcNamespace namespace, String table) {
		this.metaData = metaData;
		this.namespace = namespace;
		this.table = table;
	}

	void addTo(TableAssembly assembly) throws SQLException {
		PrimaryKey primaryKey = primaryKey();
		if (primaryKey != null) {
			assembly.constraint("primary key", () -> primaryKey);
		}
		foreignKeys(assembly);
		indexes(assembly, primaryKey);
	}

	private @Nullable PrimaryKey primaryKey() throws SQLException {
		Map<Integer, String> columns = new TreeMap<>();
		List<@Nullable ConstraintName> names = new ArrayList<>();
		JdbcCatalogReader.forEach(
				this.metaData.getPrimaryKeys(this.namespace.catalog(), this.namespace.schema(), this.table), (row) -> {
					columns.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
					names.add(exactly(row.getString("PK_NAME")));
				});
		return columns.isEmpty() ? null : new PrimaryKey(names.get(0), List.copyOf(columns.values()));
	}

	private static @Nullable ConstraintName exactly(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : ConstraintName.exactly(name);
	}

	private void foreignKeys(TableAssembly assembly) throws SQLException {
		List<KeyRows> keys = new ArrayList<>();
		JdbcCatalogReader.forEach(
				this.metaData.getImportedKeys(this.namespace.catalog(), this.namespace.schema(), this.table), (row) -> {
					// rows come by table referred to, and two keys may refer to one
					if (row.getInt("KEY_SEQ") == 1 || keys.isEmpty()) {
						keys.add(KeyRows.of(row, this.namespace));
					}
					String name = row.getString("FK_NAME");
					KeyRows key = keys.stream()
						.filter((candidate) -> name != null && name.equals(candidate.name()))
						.findFirst()
						.orElse(keys.get(keys.size() - 1));
					key.columns().put(row.getInt("KEY_SEQ"), row.getString("FKCOLUMN_NAME"));
					key.referenced().put(row.getInt("KEY_SEQ"), row.getString("PKCOLUMN_NAME"));
				});
		keys.forEach((key) -> assembly.constraint("foreign key " + key.name(), key::foreignKey));
	}

	private void indexes(TableAssembly assembly, @Nullable PrimaryKey primaryKey) throws SQLException {
		Map<String, IndexRows> indexes = new LinkedHashMap<>();
		JdbcCatalogReader.forEach(
				this.metaData.getIndexInfo(this.namespace.catalog(), this.namespace.schema(), this.table, false, true),
				(row) -> {
					String name = row.getString("INDEX_NAME");
					if (name != null && row.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
						IndexRows index = indexes.get(name);
						if (index == null) {
							index = new IndexRows(name, !row.getBoolean("NON_UNIQUE"),
									row.getString("FILTER_CONDITION"), new TreeMap<>());
							indexes.put(name, index);
						}
						index.keys().put(row.getInt("ORDINAL_POSITION"), key(assembly, row));
					}
				});
		for (IndexRows index : indexes.values()) {
			boolean ofPrimaryKey = primaryKey != null && index.isUnique()
					&& index.columns().equals(primaryKey.columns());
			boolean ofForeignKey = assembly.foreignKeys()
				.stream()
				.anyMatch((key) -> index.name().equals(String.valueOf(key.name())));
			if (ofPrimaryKey || ofForeignKey) {
				continue;
			}
			if (index.isUnique() && index.isPlain()) {
				assembly.constraint(index.name(), () -> new UniqueConstraint(exactly(index.name()), index.columns(),
						Deferrability.NOT_DEFERRABLE));
			}
			else {
				assembly.index(index.name(), () -> new Index(exactly(index.name()), List.copyOf(index.keys().values()),
						index.isUnique(), index.where(), List.of(), null));
			}
		}
	}

	/** Some drivers give the expression, or a quoted name, as the column. */
	private static IndexKey key(TableAssembly assembly, ResultSet row) throws SQLException {
		String text = row.getString("COLUMN_NAME");
		boolean descending = "D".equals(row.getString("ASC_OR_DESC"));
		if (assembly.hasColumn(text)) {
			return new IndexKey(text, false, descending, null);
		}
		String unquoted = text.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
		boolean column = assembly.hasColumn(unquoted);
		return new IndexKey(column ? unquoted : text, !column, descending, null);
	}

	/**
	 * A foreign key, row by row.
	 *
	 * @param name the name, if it has one
	 * @param target the table referred to
	 * @param onDelete what a delete does
	 * @param onUpdate what an update does
	 * @param deferrability when it is checked
	 * @param columns the columns by position
	 * @param referenced the columns referred to by position
	 */
	private record KeyRows(@Nullable String name, ObjectName target, ReferentialAction onDelete,
			ReferentialAction onUpdate, Deferrability deferrability, Map<Integer, String> columns,
			Map<Integer, String> referenced) {

		static KeyRows of(ResultSet row, JdbcNamespace namespace) throws SQLException {
			return new KeyRows(row.getString("FK_NAME"),
					namespace.nameOf(row.getString("PKTABLE_SCHEM"), row.getString("PKTABLE_NAME")),
					action(row.getInt("DELETE_RULE")), action(row.getInt("UPDATE_RULE")),
					switch (row.getInt("DEFERRABILITY")) {
						case DatabaseMetaData.importedKeyInitiallyDeferred -> Deferrability.INITIALLY_DEFERRED;
						case DatabaseMetaData.importedKeyInitiallyImmediate -> Deferrability.DEFERRABLE;
						default -> Deferrability.NOT_DEFERRABLE;
					}, new TreeMap<>(), new TreeMap<>());
		}

		/** Where both are told apart, restrict is stated; else it stands for none. */
		private static ReferentialAction action(int rule) {
			return switch (rule) {
				case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
				case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
				case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
				case DatabaseMetaData.importedKeyRestrict -> ReferentialAction.RESTRICT;
				default -> ReferentialAction.NO_ACTION;
			};
		}

		ForeignKey foreignKey() {
			return new ForeignKey(exactly(this.name), List.copyOf(this.columns.values()), this.target,
					List.copyOf(this.referenced.values()), this.onDelete, this.onUpdate, this.deferrability);
		}

	}

	/**
	 * An index, row by row.
	 *
	 * @param name the name
	 * @param isUnique whether it is unique
	 * @param where the condition of a partial index
	 * @param keys the keys by position
	 */
	private record IndexRows(String name, boolean isUnique, @Nullable String where, Map<Integer, IndexKey> keys) {

		List<String> columns() {
			return this.keys.values().stream().map(IndexKey::text).toList();
		}

		boolean isPlain() {
			return this.where == null
					&& this.keys.values().stream().noneMatch((key) -> key.isExpression() || key.descending());
		}

	}

}
