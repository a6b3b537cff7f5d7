package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of one database of MySQL or MariaDB.
 */
final class MySqlTables {

	private final Connection connection;

	private final MySqlDatabase database;

	private final boolean mariaDb;

	private final Map<String, TableAssembly> tables = new LinkedHashMap<>();

	MySqlTables(Connection connection, MySqlDatabase database, boolean mariaDb) {
		this.connection = connection;
		this.database = database;
		this.mariaDb = mariaDb;
	}

	void add(String table, String comment) {
		TableAssembly assembly = new TableAssembly(this.database.nameOf(table));
		assembly.comment(comment);
		this.tables.put(table, assembly);
	}

	List<Table> read() throws SQLException {
		MySqlChecks checks = MySqlChecks.read(this.connection, this.database.name(), this.mariaDb);
		CatalogRows.forEach(this.connection, """
				SELECT * FROM information_schema.columns
				WHERE table_schema = ? ORDER BY table_name, ordinal_position""", (row) -> column(row, checks),
				this.database.name());
		this.tables.forEach((table, assembly) -> checks.of(table, assembly)
			.forEach((check) -> assembly.constraint(check.name(), check::constraint)));
		foreignKeys();
		MySqlIndexes.read(this.connection, this.database.name(), this.tables);
		return this.tables.values().stream().map(TableAssembly::table).flatMap(Optional::stream).toList();
	}

	private void column(ResultSet row, MySqlChecks checks) throws SQLException {
		String table = row.getString("TABLE_NAME");
		TableAssembly assembly = this.tables.get(table);
		if (assembly == null) {
			return;
		}
		String name = row.getString("COLUMN_NAME");
		String typeText = row.getString("COLUMN_TYPE");
		String extra = Objects.requireNonNullElse(row.getString("EXTRA"), "");
		boolean nullable = row.getString("IS_NULLABLE").equals("YES");
		String defaultText = row.getString("COLUMN_DEFAULT");
		String comment = row.getString("COLUMN_COMMENT");
		Generated generated = generated(extra, row.getString("GENERATION_EXPRESSION"));
		boolean identity = extra.contains("auto_increment");
		boolean json = typeText.equals("longtext") && "utf8mb4_bin".equals(row.getString("COLLATION_NAME"))
				&& checks.impliesJson(table, name);
		assembly.column(name, () -> {
			ColumnType type = json ? new ColumnType.Custom("json") : MySqlType.of(name, typeText);
			Column column = new Column(name, type, nullable && !identity, null, identity ? Identity.byDefault() : null,
					generated, comment.isEmpty() ? null : comment);
			return (identity || generated != null) ? column
					: column.withDefault(new MySqlDefault(this.mariaDb).of(defaultText, typeText, extra, nullable));
		});
	}

	private @Nullable Generated generated(String extra, @Nullable String expression) {
		if (expression == null || expression.isEmpty()) {
			return null;
		}
		return new Generated(this.mariaDb ? expression : MySqlDefault.unescaped(expression),
				extra.contains("STORED") || extra.contains("PERSISTENT"));
	}

	private void foreignKeys() throws SQLException {
		Map<String, ReferentialAction[]> rules = new HashMap<>();
		CatalogRows.forEach(this.connection, """
				SELECT table_name, constraint_name, delete_rule, update_rule
				FROM information_schema.referential_constraints WHERE constraint_schema = ?""",
				(row) -> rules.put(row.getString(1) + "\n" + row.getString(2),
						new ReferentialAction[] { action(row.getString(3)), action(row.getString(4)) }),
				this.database.name());
		Map<String, ForeignKeyRows> keys = new LinkedHashMap<>();
		CatalogRows.forEach(this.connection, """
				SELECT table_name, constraint_name, column_name,
				  referenced_table_schema, referenced_table_name, referenced_column_name
				FROM information_schema.key_column_usage
				WHERE table_schema = ? AND referenced_table_name IS NOT NULL
				ORDER BY table_name, constraint_name, ordinal_position""", (row) -> {
			String id = row.getString(1) + "\n" + row.getString(2);
			ForeignKeyRows key = keys.get(id);
			if (key == null) {
				key = new ForeignKeyRows(row.getString(1), row.getString(2),
						this.database.nameOf(row.getString(4), row.getString(5)), new LinkedHashSet<>(),
						new LinkedHashSet<>());
				keys.put(id, key);
			}
			key.columns().add(row.getString(3));
			key.referenced().add(row.getString(6));
		}, this.database.name());
		keys.forEach((id, key) -> {
			TableAssembly assembly = this.tables.get(key.table());
			ReferentialAction[] actions = rules.get(id);
			if (assembly != null && actions != null) {
				assembly.constraint(key.name(), () -> key.foreignKey(actions[0], actions[1]));
			}
		});
	}

	/** InnoDB does the same for {@code RESTRICT} as for {@code NO ACTION}. */
	private static ReferentialAction action(String rule) {
		return switch (rule) {
			case "CASCADE" -> ReferentialAction.CASCADE;
			case "SET NULL" -> ReferentialAction.SET_NULL;
			case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

	/**
	 * A foreign key, row by row.
	 *
	 * @param table the table
	 * @param name the name
	 * @param target the table referred to
	 * @param columns the columns so far
	 * @param referenced the columns referred to so far
	 */
	private record ForeignKeyRows(String table, String name, ObjectName target, Set<String> columns,
			Set<String> referenced) {

		ForeignKey foreignKey(ReferentialAction onDelete, ReferentialAction onUpdate) {
			return ForeignKey.of(List.copyOf(this.columns), this.target, List.copyOf(this.referenced))
				.withName(ConstraintName.exactly(this.name))
				.onDelete(onDelete)
				.onUpdate(onUpdate);
		}

	}

}
