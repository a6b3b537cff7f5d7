package dev.migrate.autogenerate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a column type of some database, taken apart.
 *
 * @param base the name under which the type is compared, such as {@code varchar}
 * @param arguments its length, or precision and scale
 * @param suffix what follows, such as {@code unsigned} or {@code []}
 */
record TypeText(String base, List<Integer> arguments, String suffix) {

	private static final Pattern TYPE = Pattern
		.compile("([^(\\[]+?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?(?:char|byte|characters|octets)?\\s*\\))?"
				+ "\\s*((?:\\[|with|without|unsigned|\\().*)?");

	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("character varying", "varchar"),
			Map.entry("character", "char"), Map.entry("bpchar", "char"), Map.entry("character large object", "clob"),
			Map.entry("binary varying", "varbinary"), Map.entry("binary large object", "blob"),
			Map.entry("int", "integer"), Map.entry("int4", "integer"), Map.entry("int8", "bigint"),
			Map.entry("int2", "smallint"), Map.entry("bool", "boolean"), Map.entry("float8", "double precision"),
			Map.entry("double", "double precision"), Map.entry("float4", "real"), Map.entry("decimal", "numeric"),
			Map.entry("dec", "numeric"), Map.entry("timestamptz", "timestamp with time zone"),
			Map.entry("timetz", "time with time zone"));

	/** Take a name apart. */
	static TypeText of(String text) {
		String type = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		Matcher matcher = TYPE.matcher(type);
		if (!matcher.matches()) {
			return new TypeText(type, List.of(), "");
		}
		String suffix = (matcher.group(4) != null) ? matcher.group(4) : "";
		suffix = suffix.equals("without time zone") ? "" : suffix;
		String base = ALIASES.getOrDefault(matcher.group(1), matcher.group(1));
		if (base.endsWith(" without time zone")) {
			base = base.substring(0, base.length() - " without time zone".length());
		}
		if (suffix.startsWith("with ")) {
			base += " " + suffix;
			suffix = "";
		}
		List<Integer> arguments = Arrays.asList(matcher.group(2), matcher.group(3))
			.stream()
			.filter((argument) -> argument != null && argument.length() < 10)
			.map(Integer::valueOf)
			.toList();
		return new TypeText(base, arguments, suffix);
	}

	/** The first argument, or another number if there is none. */
	int argument(int index, int otherwise) {
		return (index < this.arguments.size()) ? this.arguments.get(index) : otherwise;
	}

	/** What kind of values the type holds. */
	Group group() {
		if (this.suffix.startsWith("[") || this.base.endsWith(" array")) {
			return Group.ARRAY;
		}
		boolean flag = this.base.equals("bit") || this.base.equals("tinyint");
		return (flag && argument(0, 0) == 1) ? Group.BOOLEAN : Group.of(this.base);
	}

	/** Kinds of values. */
	enum Group {

		/** Texts. */
		TEXT("varchar|char|.*text|n?clob|longvarchar|varchar_ignorecase|character large object|name|n?varchar2?|nchar"),
		/** Numbers. */
		NUMBER("tinyint|smallint|mediumint|integer|bigint|numeric|number|real|float|double precision|money|int.*"),
		/** Truth values. */
		BOOLEAN("boolean"),
		/** Dates, times and both. */
		TEMPORAL("date|datetime.*|time|timestamp.*|time with.*|interval.*|year"),
		/** UUIDs. */
		UUID("uuid|uniqueidentifier"),
		/** Bytes. */
		BINARY("bytea|.*blob|binary|varbinary|longvarbinary|oid|raw|image"),
		/** JSON. */
		JSON("jsonb?"),
		/** Arrays. */
		ARRAY(".*\\[\\]"),
		/** Enumerations. */
		ENUMERATION("enum.*"),
		/** Whatever a database has besides. */
		OTHER(".*");

		private final Pattern bases;

		Group(String bases) {
			this.bases = Pattern.compile(bases);
		}

		private static Group of(String base) {
			return Arrays.stream(values())
				.filter((group) -> group.bases.matcher(base).matches())
				.findFirst()
				.orElse(OTHER);
		}

	}

}
