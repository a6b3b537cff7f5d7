package dev.migrate.jdbc.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shortest usual names of the types of H2 and HSQLDB.
 */
final class SqlTypeNames {

	private static final Pattern TIME = Pattern.compile("(time|timestamp)(\\(\\d\\))?( with time zone)?( array.*)?");

	private SqlTypeNames() {
	}

	/**
	 * Shorten a name that the catalog gives, and make a precision explicit that is
	 * implied.
	 * @param name such as {@code CHARACTER VARYING(20)}
	 * @return such as {@code varchar(20)}
	 */
	static String shortest(String name) {
		if (name.indexOf('\'') >= 0 || name.indexOf('"') >= 0) {
			return name;
		}
		String type = name.toLowerCase(Locale.ROOT)
			.replace("character varying", "varchar")
			.replace("character large object", "clob")
			.replace("binary large object", "blob")
			.replace("binary varying", "varbinary")
			.replace(", ", ",")
			.replaceFirst("^character\\b", "char")
			.replaceFirst("^double$", "double precision");
		Matcher time = TIME.matcher(type);
		if (!time.matches()) {
			return type;
		}
		String precision = "timestamp".equals(time.group(1)) ? "(6)" : "(0)";
		return time.group(1) + ((time.group(2) != null) ? time.group(2) : precision) + orEmpty(time, 3)
				+ orEmpty(time, 4);
	}

	private static String orEmpty(Matcher matcher, int group) {
		return (matcher.group(group) != null) ? matcher.group(group) : "";
	}

}
