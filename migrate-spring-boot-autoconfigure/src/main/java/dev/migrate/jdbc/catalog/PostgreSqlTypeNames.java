package dev.migrate.jdbc.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shortest usual names of PostgreSQL's types.
 */
final class PostgreSqlTypeNames {

	private static final Pattern TIME = Pattern.compile("(time|timestamp)(\\(\\d\\))? (with|without) time zone(.*)",
			Pattern.DOTALL);

	private PostgreSqlTypeNames() {
	}

	/**
	 * Shorten a name that {@code format_type} gives, and make a precision explicit that
	 * is implied. Types of users never look like one of the standard's long names, for
	 * they would be quoted.
	 * @param name such as {@code timestamp without time zone}
	 * @return such as {@code timestamp(6)}
	 */
	static String shortest(String name) {
		if (name.startsWith("character varying")) {
			return name.replaceFirst("character varying", "varchar");
		}
		if (name.startsWith("character(")) {
			return name.replaceFirst("character", "char");
		}
		Matcher time = TIME.matcher(name);
		if (time.matches()) {
			String precision = (time.group(2) != null) ? time.group(2) : "(6)";
			String zone = "with".equals(time.group(3)) ? " with time zone" : "";
			return time.group(1) + precision + zone + time.group(4);
		}
		return name;
	}

}
