package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/**
 * Puts a type together from what a driver tells of a column.
 */
final class JdbcType {

	/** What drivers say for a length without a limit is about as large as this. */
	private static final int UNLIMITED = 1_000_000_000;

	private JdbcType() {
	}

	static String of(ResultSet row) throws SQLException {
		return of(row.getString("TYPE_NAME"), row.getInt("DATA_TYPE"), row.getInt("COLUMN_SIZE"),
				row.getInt("DECIMAL_DIGITS"));
	}

	/**
	 * Put a type together.
	 * @param name the name, to which drivers of SQL Server add {@code identity}
	 * @param code one of {@link Types}
	 * @param size the length or precision
	 * @param digits the digits after the point or of fractional seconds
	 * @return the type in lower case with its arguments
	 */
	static String of(String name, int code, int size, int digits) {
		String type = name.toLowerCase(Locale.ROOT).replaceFirst("( identity)?\\s*(\\(\\))?( identity)?$", "");
		String arguments = switch (code) {
			case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY ->
				(size >= UNLIMITED) ? unlimited(type) : "(" + size + ")";
			// a number of Oracle without a scale has -127
			case Types.DECIMAL, Types.NUMERIC -> (size <= 0 || digits < -84) ? "" : "(" + size + "," + digits + ")";
			case Types.TIMESTAMP, Types.TIME, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIME_WITH_TIMEZONE ->
				type.matches("datetime|smalldatetime|date") ? "" : "(" + digits + ")";
			default -> "";
		};
		if (type.contains("(") && !type.contains("()")) {
			return type;
		}
		if (type.contains("()")) {
			return type.replaceFirst(" ?\\(\\)", arguments);
		}
		// timestamp(6) with time zone, character varying(9)
		return type.matches("time(stamp)? .*") ? type.replaceFirst(" ", arguments + " ") : type + arguments;
	}

	/** SQL Server says {@code max}; its texts of other names take no length. */
	private static String unlimited(String type) {
		return type.matches("n?varchar|varbinary") ? "(max)" : "";
	}

}
