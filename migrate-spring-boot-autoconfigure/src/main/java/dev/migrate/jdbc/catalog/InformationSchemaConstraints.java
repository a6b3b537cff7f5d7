package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.UniqueConstraint;

/**
 * Reads keys and constraints of the information schema.
 */
final class InformationSchemaConstraints {

	private static final String KEYS = """
			SELECT t.table_schema, t.table_name, t.constraint_name, t.constraint_type, k.column_name
			FROM information_schema.table_constraints t
			JOIN information_schema.key_column_usage k ON k.constraint_schema = t.constraint_schema
			  AND k.constraint_name = t.constraint_name AND k.table_schema = t.table_schema
			  AND k.table_name = t.table_name
			WHERE t.table_schema IN (?) AND t.constraint_type IN ('PRIMARY KEY', 'UNIQUE')
			ORDER BY t.table_schema, t.table_name, t.constraint_name, k.ordinal_position""";

	private static final String FOREIGN_KEYS = """
			SELECT k.table_schema, k.table_name, k.constraint_name, 'FOREIGN KEY' AS constraint_type, k.column_name,
			  u.table_schema AS other_schema, u.table_name AS other_table, u.column_name AS other_column,
			  r.delete_rule, r.update_rule
			FROM information_schema.referential_constraints r
			JOIN information_schema.key_column_usage k ON k.constraint_schema = r.constraint_schema
			  AND k.constraint_name = r.constraint_name
			JOIN information_schema.key_column_usage u ON u.constraint_schema = r.unique_constraint_schema
			  AND u.constraint_name = r.unique_constraint_name
			  AND u.ordinal_position = k.position_in_unique_constraint
			WHERE k.table_schema IN (?)
			ORDER BY k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""";

	private static final String CHECKS = """
			SELECT t.table_schema, t.table_name, c.constraint_name, c.check_clause
			FROM information_schema.table_constraints t
			JOIN information_schema.check_constraints c ON c.constraint_schema = t.constraint_schema
			  AND c.constraint_name = t.constraint_name
			WHERE t.table_schema IN (?) AND t.constraint_type = 'CHECK'""";

	private final InformationSchema schema;

	InformationSchemaConstraints(InformationSchema schema) {
		this.schema = schema;
	}

	void read(CheckFilter filter) throws SQLException {
		readKeys(KEYS, false);
		readKeys(FOREIGN_KEYS, true);
		this.schema.list(CHECKS, (row) -> {
			TableDraft table = this.schema.table(row);
			String name = row.getString("constraint_name");
			String condition = row.getString("check_clause");
			if (table != null && filter.isCheck(row, condition)) {
				table.constraint(name, () -> new CheckConstraint(ConstraintName.exactly(name), condition));
			}
			return true;
		});
	}

	private void readKeys(String sql, boolean foreign) throws SQLException {
		Map<List<String>, Key> keys = new LinkedHashMap<>();
		this.schema.list(sql, (row) -> {
			TableDraft table = this.schema.table(row);
			if (table != null) {
				String name = row.getString("constraint_name");
				Key key = keys.get(List.of(table.name().toString(), name));
				if (key == null) {
					key = Key.of(table, name, row, foreign);
					keys.put(List.of(table.name().toString(), name), key);
				}
				key.columns.add(row.getString("column_name"));
				if (foreign) {
					key.otherColumns.add(row.getString("other_column"));
				}
			}
			return true;
		});
		keys.values().forEach(this::add);
	}

	private void add(Key key) {
		ConstraintName name = ConstraintName.exactly(key.name);
		switch (key.type) {
			case "PRIMARY KEY" -> key.table.constraint(key.name, () -> new PrimaryKey(name, key.columns));
			case "UNIQUE" -> key.table.constraint(key.name,
					() -> new UniqueConstraint(name, key.columns, Deferrability.NOT_DEFERRABLE));
			default -> key.table.constraint(key.name,
					() -> new ForeignKey(name, key.columns, this.schema.name(key.otherSchema, key.otherTable),
							key.otherColumns, action(key.onDelete), action(key.onUpdate),
							Deferrability.NOT_DEFERRABLE));
		}
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.toUpperCase(Locale.ROOT).replace(' ', '_'));
	}

	private record Key(TableDraft table, String name, String type, List<String> columns, String otherSchema,
			String otherTable, List<String> otherColumns, String onDelete, String onUpdate) {

		static Key of(TableDraft table, String name, ResultSet row, boolean foreign) throws SQLException {
			String type = row.getString("constraint_type");
			return new Key(table, name, type, new ArrayList<>(), foreign ? row.getString("other_schema") : "",
					foreign ? row.getString("other_table") : "", new ArrayList<>(),
					foreign ? row.getString("delete_rule") : "", foreign ? row.getString("update_rule") : "");
		}

	}

	/**
	 * Tells checks from what else the catalog lists among them.
	 */
	@FunctionalInterface
	interface CheckFilter {

		boolean isCheck(ResultSet row, String condition) throws SQLException;

	}

}
