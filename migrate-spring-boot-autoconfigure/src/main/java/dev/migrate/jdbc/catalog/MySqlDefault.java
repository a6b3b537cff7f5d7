package dev.migrate.jdbc.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes SQL of {@code COLUMN_DEFAULT} and {@code EXTRA}. MariaDB has SQL there
 * (<a href="https://mariadb.com/kb/en/information-schema-columns-table/">since
 * 10.2.7</a>), MySQL has the bare value.
 */
final class MySqlDefault {

	private static final Pattern ON_UPDATE = Pattern.compile("\\bon update (\\S+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern CURRENT = Pattern.compile("current_timestamp(\\(\\d?\\))?", Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMERIC = Pattern
		.compile("((tiny|small|medium|big)?int|decimal|numeric|float|double|real)\\b.*", Pattern.DOTALL);

	private final boolean mariaDb;

	MySqlDefault(boolean mariaDb) {
		this.mariaDb = mariaDb;
	}

	/**
	 * Read a default. What an update sets belongs to it: both are said in one place, and
	 * {@code MODIFY COLUMN} loses what it does not repeat.
	 * @param text the text of the default, {@code null} for none
	 * @param type the type in lower case
	 * @param extra further properties of the column
	 * @param nullable whether the column is nullable
	 * @return the default, or {@code null} if there is none, or {@code NULL}
	 */
	@Nullable Value of(@Nullable String text, String type, String extra, boolean nullable) {
		String sql = this.mariaDb ? mariaDb(text) : mySql(text, type, extra);
		Matcher onUpdate = ON_UPDATE.matcher(extra);
		if (onUpdate.find()) {
			String before = (sql != null) ? sql + " " : nullable ? "NULL " : "";
			return new Value.Expression(before + "on update " + onUpdate.group(1));
		}
		return (sql != null) ? new Value.Expression(sql) : null;
	}

	private static @Nullable String mariaDb(@Nullable String text) {
		return (text == null || text.equalsIgnoreCase("NULL")) ? null : text;
	}

	private static @Nullable String mySql(@Nullable String text, String type, String extra) {
		if (text == null) {
			return null;
		}
		if (extra.contains("DEFAULT_GENERATED")) {
			// before 8.0.18, quotes are escaped here
			return CURRENT.matcher(text).matches() ? text : unescaped(text);
		}
		boolean temporal = type.startsWith("timestamp") || type.startsWith("datetime");
		boolean binary = type.contains("binary") && text.startsWith("0x");
		boolean plain = (temporal && CURRENT.matcher(text).matches()) || type.startsWith("bit") || binary
				|| NUMERIC.matcher(type).matches();
		return plain ? text : "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	/**
	 * Undo the escapes that MySQL puts before the quotes of strings within an expression.
	 * @param expression the expression as the catalog has it
	 * @return the expression as a statement may have it
	 */
	static String unescaped(String expression) {
		return expression.replace("\\'", "'");
	}

}
