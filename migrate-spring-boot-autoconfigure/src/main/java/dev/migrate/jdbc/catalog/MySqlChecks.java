package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ConstraintName;

/**
 * The check constraints of one database of MySQL or MariaDB. In MariaDB, a check that
 * stands in a column's definition has the column's name.
 */
final class MySqlChecks {

	private static final int UNKNOWN_TABLE = 1109;

	private static final String MARIADB = "SELECT * FROM information_schema.check_constraints"
			+ " WHERE constraint_schema = ? ORDER BY table_name, constraint_name";

	private static final String MYSQL = """
			SELECT t.table_name AS TABLE_NAME, c.constraint_name AS CONSTRAINT_NAME, c.check_clause AS CHECK_CLAUSE
			FROM information_schema.check_constraints c
			JOIN information_schema.table_constraints t
			  ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
			WHERE c.constraint_schema = ? AND t.constraint_type = 'CHECK'
			ORDER BY t.table_name, c.constraint_name""";

	private final Map<String, List<Check>> checks = new HashMap<>();

	private MySqlChecks() {
	}

	static MySqlChecks read(Connection connection, String database, boolean mariaDb) throws SQLException {
		MySqlChecks read = new MySqlChecks();
		try {
			CatalogRows.forEach(connection, mariaDb ? MARIADB : MYSQL,
					(row) -> read.checks.computeIfAbsent(row.getString("TABLE_NAME"), (table) -> new ArrayList<>())
						.add(check(row, mariaDb)),
					database);
		}
		catch (SQLException ex) {
			// MySQL has checks since 8.0.16
			if (ex.getErrorCode() != UNKNOWN_TABLE) {
				throw ex;
			}
		}
		return read;
	}

	private static Check check(ResultSet row, boolean mariaDb) throws SQLException {
		String clause = row.getString("CHECK_CLAUSE");
		// told since 10.5.10
		boolean told = hasLevel(row.getMetaData());
		return new Check(row.getString("CONSTRAINT_NAME"),
				mariaDb ? clause : withoutParentheses(MySqlDefault.unescaped(clause)),
				mariaDb && (!told || row.getString("LEVEL").equals("Column")));
	}

	private static boolean hasLevel(ResultSetMetaData metaData) throws SQLException {
		for (int i = 1; i <= metaData.getColumnCount(); i++) {
			if (metaData.getColumnLabel(i).equalsIgnoreCase("LEVEL")) {
				return true;
			}
		}
		return false;
	}

	/** MySQL puts one pair around every condition. */
	private static String withoutParentheses(String clause) {
		boolean wrapped = clause.startsWith("(") && clause.endsWith(")");
		return wrapped ? clause.substring(1, clause.length() - 1) : clause;
	}

	/**
	 * Whether a column is one of MariaDB's JSON columns, which are texts with a check.
	 * @param table the table
	 * @param column the column
	 * @return whether the column itself says that its values are JSON
	 */
	boolean impliesJson(String table, String column) {
		return this.checks.getOrDefault(table, List.of()).stream().anyMatch((check) -> check.isJson(column));
	}

	/**
	 * Return the checks of a table.
	 * @param table the table
	 * @param columns the columns of the table
	 * @return the checks, without those that the type {@code json} implies
	 */
	List<Check> of(String table, TableAssembly columns) {
		ColumnType json = new ColumnType.Custom("json");
		return this.checks.getOrDefault(table, List.of())
			.stream()
			.filter((check) -> !check.isJson(check.name())
					|| columns.column(check.name()).filter((column) -> column.type().equals(json)).isEmpty())
			.toList();
	}

	/**
	 * A check constraint.
	 *
	 * @param name the name
	 * @param condition the condition
	 * @param maybeOfColumn whether it may stand in a column's definition
	 */
	record Check(String name, String condition, boolean maybeOfColumn) {

		boolean isJson(String column) {
			return this.maybeOfColumn && this.name.equals(column)
					&& this.condition.equals("json_valid(`" + column.replace("`", "``") + "`)");
		}

		CheckConstraint constraint() {
			return new CheckConstraint(ConstraintName.exactly(this.name), this.condition);
		}

	}

}
