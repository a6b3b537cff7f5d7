package dev.migrate.jdbc.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.ObjectName;

/**
 * Reads {@code COLUMN_TYPE} of MySQL and MariaDB.
 */
final class MySqlType {

	private static final Pattern DISPLAY_WIDTH = Pattern
		.compile("(?:tiny|small|medium|big)?int\\(\\d+\\)(?: unsigned)?|year\\(4\\)");

	private static final Pattern LABEL = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*+)'", Pattern.DOTALL);

	private MySqlType() {
	}

	/**
	 * Read a type. The display width of an integer says nothing about its values, and
	 * MySQL 8 no longer tells it; {@code tinyint(1)} stands for a boolean, though, and
	 * {@code zerofill} makes a width show.
	 * @param column the name of the column, after which an enumeration is named
	 * @param text the type as the catalog has it
	 * @return the type
	 */
	static ColumnType of(String column, String text) {
		if (text.regionMatches(true, 0, "enum(", 0, 5)) {
			return enumeration(column, text);
		}
		if (text.regionMatches(true, 0, "set(", 0, 4)) {
			return new ColumnType.Custom(text);
		}
		String type = text.toLowerCase(Locale.ROOT);
		boolean width = DISPLAY_WIDTH.matcher(type).matches() && !type.startsWith("tinyint(1)");
		return new ColumnType.Custom(width ? type.replaceFirst("\\(\\d+\\)", "") : type);
	}

	private static ColumnType enumeration(String column, String text) {
		List<String> labels = new ArrayList<>();
		Matcher matcher = LABEL.matcher(text);
		while (matcher.find()) {
			labels.add(unescaped(matcher.group(1)));
		}
		try {
			return new ColumnType.Enumeration(ObjectName.of(column), labels);
		}
		catch (InvalidDefinitionException ex) {
			// an empty label, for instance
			return new ColumnType.Custom(text);
		}
	}

	private static String unescaped(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c == '\\' || c == '\'') && i + 1 < text.length()) {
				c = text.charAt(++i);
			}
			plain.append(c);
		}
		return plain.toString();
	}

}
