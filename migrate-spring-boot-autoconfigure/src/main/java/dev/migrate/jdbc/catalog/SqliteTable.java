package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * One table of SQLite, from the rows of its pragmas and the statement that created it.
 * Only {@code AUTOINCREMENT} makes an identity: any {@code INTEGER PRIMARY KEY} stands
 * for the row id and can be left out of an insert, also where the program always gives
 * the value.
 */
final class SqliteTable {

	private final ObjectName name;

	private final SqliteTableSql sql;

	private final List<ColumnRow> columns = new ArrayList<>();

	private final Map<Integer, List<KeyRow>> keys = new LinkedHashMap<>();

	private final Map<String, IndexRows> indexes = new LinkedHashMap<>();

	private SqliteTable(ObjectName name, SqliteTableSql sql) {
		this.name = name;
		this.sql = sql;
	}

	static SqliteTable of(ObjectName name, String sql) {
		return new SqliteTable(name, SqliteTableSql.parse(sql));
	}

	void add(ColumnRow column) {
		this.columns.add(column);
	}

	void add(int id, KeyRow key) {
		this.keys.computeIfAbsent(id, (absent) -> new ArrayList<>()).add(key);
	}

	IndexRows index(String index, boolean isUnique, String origin, String statement) {
		return this.indexes.computeIfAbsent(index,
				(absent) -> new IndexRows(index, isUnique, origin, statement, new ArrayList<>()));
	}

	/**
	 * Return the table.
	 * @param others finds another table of the schema by its name in any case
	 * @return the table; empty if it cannot be expressed
	 */
	Optional<Table> table(Function<String, @Nullable SqliteTable> others) {
		TableAssembly assembly = new TableAssembly(this.name);
		this.columns.forEach((column) -> assembly.column(column.name(), () -> column(column)));
		List<String> primary = primaryKey();
		if (!primary.isEmpty()) {
			assembly.constraint("primary key", () -> new PrimaryKey(exactly(this.sql.primaryKeyName()), primary));
		}
		List<SqliteTableSql.Unique> uniques = new ArrayList<>(this.sql.uniques());
		this.indexes.values().forEach((index) -> {
			if (index.origin().equals("u")) {
				assembly.constraint(index.name(), () -> unique(index, uniques));
			}
			else if (index.origin().equals("c")) {
				assembly.index(index.name(), () -> index(index));
			}
		});
		this.sql.checks()
			.forEach((check) -> assembly.constraint("check " + check.condition(),
					() -> new CheckConstraint(exactly(check.name()), check.condition())));
		foreignKeys(assembly, others);
		return assembly.table();
	}

	private static @Nullable ConstraintName exactly(@Nullable String name) {
		return (name != null) ? ConstraintName.exactly(name) : null;
	}

	private List<String> primaryKey() {
		return this.columns.stream()
			.filter((column) -> column.primary() > 0)
			.sorted((a, b) -> Integer.compare(a.primary(), b.primary()))
			.map(ColumnRow::name)
			.toList();
	}

	private Column column(ColumnRow row) {
		String collation = this.sql.collation(row.name());
		boolean binary = collation.equals(SqliteTableSql.BINARY);
		ColumnType type = new ColumnType.Custom(
				SqliteTableSql.typeName(row.type()) + (binary ? "" : " collate " + collation.toLowerCase(Locale.ROOT)));
		Column column = Column.of(row.name(), type).withNullable(!row.notNull());
		String expression = (row.hidden() > 1) ? this.sql.generated(row.name()) : null;
		if (expression != null) {
			return column.withGenerated(new Generated(expression, row.hidden() == 3));
		}
		if (row.primary() > 0 && this.sql.isAutoincrement()) {
			return column.withIdentity(Identity.byDefault());
		}
		String text = row.defaultText();
		return (text == null || text.equalsIgnoreCase("NULL")) ? column
				: column.withDefault(new Value.Expression(text));
	}

	private UniqueConstraint unique(IndexRows index, List<SqliteTableSql.Unique> uniques) {
		List<String> names = index.keys().stream().map(Key::column).map(String::valueOf).toList();
		SqliteTableSql.Unique written = uniques.stream()
			.filter((unique) -> equalIgnoringCase(unique.columns(), names))
			.findFirst()
			.orElse(null);
		uniques.remove(written);
		return new UniqueConstraint((written != null) ? exactly(written.name()) : null, names,
				Deferrability.NOT_DEFERRABLE);
	}

	private static boolean equalIgnoringCase(List<String> first, List<String> second) {
		return first.size() == second.size()
				&& IntStream.range(0, first.size()).allMatch((i) -> first.get(i).equalsIgnoreCase(second.get(i)));
	}

	private Index index(IndexRows rows) {
		SqliteIndexSql statement = SqliteIndexSql.parse(rows.sql());
		Map<String, IndexKey> keys = new LinkedHashMap<>();
		for (int i = 0; i < rows.keys().size(); i++) {
			IndexKey key = key(rows.keys().get(i), statement.expression(i));
			// the same key again orders nothing
			keys.putIfAbsent(key.text(), key);
		}
		return new Index(ConstraintName.exactly(rows.name()), List.copyOf(keys.values()), rows.isUnique(),
				statement.where(), List.of(), null);
	}

	private IndexKey key(Key key, String expression) {
		String column = key.column();
		if (column == null) {
			return new IndexKey(expression, true, key.descending(), null);
		}
		boolean usual = key.collation().equalsIgnoreCase(this.sql.collation(column));
		return new IndexKey(usual ? column : '"' + column.replace("\"", "\"\"") + "\" COLLATE " + key.collation(),
				!usual, key.descending(), null);
	}

	private void foreignKeys(TableAssembly assembly, Function<String, @Nullable SqliteTable> others) {
		List<SqliteTableSql.Reference> references = this.sql.references();
		List<List<KeyRow>> rows = List.copyOf(this.keys.values());
		for (int i = 0; i < rows.size(); i++) {
			List<KeyRow> key = rows.get(i);
			// the pragma counts from the last one written
			SqliteTableSql.Reference written = (references.size() == rows.size()) ? references.get(i) : null;
			assembly.constraint("foreign key to " + key.get(0).table(),
					() -> foreignKey(key, written, others.apply(key.get(0).table())));
		}
	}

	private ForeignKey foreignKey(List<KeyRow> rows, SqliteTableSql.@Nullable Reference written,
			@Nullable SqliteTable target) {
		KeyRow first = rows.get(0);
		List<String> columns = rows.stream().map(KeyRow::from).map(this::columnName).toList();
		List<String> implied = (target != null) ? target.primaryKey() : columns;
		List<String> referenced = (first.to() == null) ? implied
				: rows.stream()
					.map((row) -> String.valueOf(row.to()))
					.map((column) -> (target != null) ? target.columnName(column) : column)
					.toList();
		ObjectName table = (target != null) ? target.name : this.name.sibling(first.table());
		return new ForeignKey((written != null) ? exactly(written.name()) : null, columns, table, referenced,
				first.onDelete(), first.onUpdate(),
				(written != null) ? written.deferrability() : Deferrability.NOT_DEFERRABLE);
	}

	private String columnName(String column) {
		return this.columns.stream().map(ColumnRow::name).filter(column::equalsIgnoreCase).findFirst().orElse(column);
	}

	/**
	 * A row of {@code table_xinfo}.
	 *
	 * @param name the name
	 * @param type the type as it was written
	 * @param notNull whether it says {@code NOT NULL}
	 * @param defaultText the default as it was written
	 * @param primary the position in the primary key from 1, or 0
	 * @param hidden 2 for a virtual and 3 for a stored generated column
	 */
	record ColumnRow(String name, String type, boolean notNull, @Nullable String defaultText, int primary, int hidden) {

		static ColumnRow of(ResultSet row) throws SQLException {
			return new ColumnRow(row.getString("name"), row.getString("type"), row.getBoolean("notnull"),
					row.getString("dflt_value"), row.getInt("pk"), row.getInt("hidden"));
		}

	}

	/**
	 * A row of {@code foreign_key_list}.
	 *
	 * @param table the table referred to
	 * @param from the column
	 * @param to the column referred to, {@code null} for that of the primary key
	 * @param onDelete what a delete does
	 * @param onUpdate what an update does
	 */
	record KeyRow(String table, String from, @Nullable String to, ReferentialAction onDelete,
			ReferentialAction onUpdate) {

		static KeyRow of(ResultSet row) throws SQLException {
			return new KeyRow(row.getString("table"), row.getString("from"), row.getString("to"),
					action(row.getString("on_delete")), action(row.getString("on_update")));
		}

		private static ReferentialAction action(String text) {
			return ReferentialAction.valueOf(text.replace(' ', '_'));
		}

	}

	/**
	 * An index with its keys.
	 *
	 * @param name the name
	 * @param isUnique whether it is unique
	 * @param origin {@code c} if an index was created, {@code u} or {@code pk} for a
	 * constraint
	 * @param sql the statement, empty for that of a constraint
	 * @param keys the keys so far
	 */
	record IndexRows(String name, boolean isUnique, String origin, String sql, List<Key> keys) {

		void add(ResultSet row) throws SQLException {
			this.keys.add(new Key((row.getInt("cid") >= 0) ? row.getString("name") : null, row.getBoolean("desc"),
					row.getString("coll")));
		}

	}

	/**
	 * A key of an index.
	 *
	 * @param column the column, {@code null} for an expression
	 * @param descending whether from high to low
	 * @param collation the collation
	 */
	record Key(@Nullable String column, boolean descending, String collation) {
	}

}
