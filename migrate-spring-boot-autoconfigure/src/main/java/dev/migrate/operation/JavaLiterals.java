package dev.migrate.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts, numbers and other values as Java, and remembers the classes to import.
 */
final class JavaLiterals {

	private final SortedSet<String> imports = new TreeSet<>();

	SortedSet<String> imports() {
		return this.imports;
	}

	String type(Class<?> type) {
		this.imports.add(type.getName());
		return type.getSimpleName();
	}

	String string(String text) {
		return "\"" + escape(text, false) + "\"";
	}

	String strings(Collection<String> texts) {
		return texts.stream().map(this::string).collect(Collectors.joining(", "));
	}

	/**
	 * Write SQL: as a text block if it has several lines and a text block can hold it.
	 */
	String sql(String sql) {
		boolean fits = sql.contains("\n") && sql.lines().allMatch((line) -> line.equals(line.stripTrailing()))
				&& sql.chars().allMatch((character) -> character == '\n' || character == '\t' || character >= ' ');
		if (!fits) {
			return string(sql);
		}
		String escaped = sql.endsWith("\n") ? escape(sql, true) : escape(sql, true) + "\\\n";
		return "\"\"\"\n" + escaped.lines()
			.map((line) -> line.isEmpty() ? line : "\t\t" + line)
			.collect(Collectors.joining("\n", "", "\n")) + "\t\t\"\"\"";
	}

	String number(long number) {
		return (number == (int) number) ? Long.toString(number) : number + "L";
	}

	String name(ObjectName name) {
		return (name.schema() != null) ? "qualified(" + string(name.schema()) + ", " + string(name.name()) + ")"
				: string(name.name());
	}

	/**
	 * Write the values of a method with variable arguments.
	 */
	String values(Collection<? extends Value> values) {
		String written = values.stream().map(this::value).collect(Collectors.joining(", "));
		return written.equals("null") ? "(Object) null" : written;
	}

	String value(Value value) {
		if (value instanceof Value.Literal literal) {
			return literal(literal.value());
		}
		return "expression(" + sql(((Value.Expression) value).sql()) + ")";
	}

	private String literal(@Nullable Object value) {
		if (value instanceof String text) {
			return string(text);
		}
		if (value instanceof Long number) {
			return number + "L";
		}
		if (value instanceof BigDecimal || value instanceof BigInteger) {
			return "new " + type(value.getClass()) + "(\"" + value + "\")";
		}
		if (value instanceof byte[] bytes) {
			return type(HexFormat.class) + ".of().parseHex(\"" + HexFormat.of().formatHex(bytes) + "\")";
		}
		if (value instanceof UUID) {
			return type(UUID.class) + ".fromString(\"" + value + "\")";
		}
		if (value instanceof LocalDate || value instanceof LocalTime || value instanceof LocalDateTime
				|| value instanceof OffsetDateTime) {
			return type(value.getClass()) + ".parse(\"" + value + "\")";
		}
		return String.valueOf(value);
	}

	private static String escape(String text, boolean block) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			escaped.append(escape(text, i, block));
		}
		return escaped.toString();
	}

	private static String escape(String text, int position, boolean block) {
		char character = text.charAt(position);
		return switch (character) {
			case '\\' -> "\\\\";
			case '"' -> (block && !text.startsWith("\"\"\"", position)) ? "\"" : "\\\"";
			case '\n' -> block ? "\n" : "\\n";
			case '\t' -> block ? "\t" : "\\t";
			case '\r' -> "\\r";
			default ->
				printable(text, position) ? Character.toString(character) : String.format("\\u%04x", (int) character);
		};
	}

	private static boolean printable(String text, int position) {
		char character = text.charAt(position);
		if (Character.isHighSurrogate(character)) {
			return position + 1 < text.length() && Character.isLowSurrogate(text.charAt(position + 1));
		}
		if (Character.isLowSurrogate(character)) {
			return position > 0 && Character.isHighSurrogate(text.charAt(position - 1));
		}
		return Character.isDefined(character) && !Character.isISOControl(character)
				&& Character.getType(character) != Character.FORMAT;
	}

}
