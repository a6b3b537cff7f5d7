package dev.migrate.script;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for {@code ${key}} in the sections of SQL revisions.
 * <ul>
 * <li>A key is made of letters, digits, {@code _}, {@code .} and {@code -}, and begins
 * with a letter or {@code _}. Anything else after <code>${</code> is ordinary text.</li>
 * <li>Placeholders count everywhere, in strings, comments and function bodies too. What a
 * value holds is not looked at again.</li>
 * <li>{@code \${key}} stands for the text <code>${key}</code>.</li>
 * <li>PostgreSQL's dollar quotes win, read from left to right: <code>$${a}$$</code> and
 * <code>$tag${a}$tag$</code> hold the text <code>{a}</code>, and <code>$$${a}$$</code>
 * holds the value of {@code a}. {@code $1} is ordinary text.</li>
 * <li>A checksum is taken over the text as it is written, so it says nothing about
 * values.</li>
 * </ul>
 */
public final class Placeholders {

	/**
	 * No values.
	 */
	public static final Placeholders NONE = new Placeholders(Map.of());

	/** Compiled when a text has a placeholder, and not in every start. */
	private static final class Syntax {

		private static final String KEY = "\\{([\\p{L}_][\\p{L}\\p{N}_.-]*)}";

		private static final Pattern PATTERN = Pattern
			.compile("(?<literal>\\\\\\$" + KEY + ")|(?<quote>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$)|\\$" + KEY);

	}

	private final Map<String, String> values;

	private Placeholders(Map<String, String> values) {
		this.values = Map.copyOf(values);
	}

	/**
	 * Create placeholders.
	 * @param values the values by their keys
	 * @return the placeholders
	 */
	public static Placeholders of(Map<String, String> values) {
		return new Placeholders(values);
	}

	/**
	 * The same placeholders with more values.
	 * @param values the values by their keys; they win over those there are
	 * @return new placeholders
	 */
	public Placeholders with(Map<String, String> values) {
		Map<String, String> all = new HashMap<>(this.values);
		all.putAll(values);
		return new Placeholders(all);
	}

	/**
	 * Put the values into a section.
	 * @param section the section
	 * @return the section with the values
	 * @throws ScriptException if a placeholder has no value
	 */
	public SqlSection expand(SqlSection section) {
		String text = section.sql();
		if (!text.contains("${")) {
			return section;
		}
		Matcher matcher = Syntax.PATTERN.matcher(text);
		StringBuilder result = new StringBuilder(text.length());
		while (matcher.find()) {
			matcher.appendReplacement(result, Matcher.quoteReplacement(replacement(matcher, text, section)));
		}
		return section.withSql(matcher.appendTail(result).toString());
	}

	/**
	 * Write a text so that {@link #expand} gives it back.
	 * @param sql the text
	 * @return the text, with its placeholders escaped
	 */
	public static String escape(String sql) {
		return sql.contains("${")
				? Syntax.PATTERN.matcher(sql).replaceAll((match) -> Matcher.quoteReplacement(escaped(match.group())))
				: sql;
	}

	private static String escaped(String match) {
		return match.startsWith("${") ? "\\" + match : match;
	}

	private String replacement(Matcher matcher, String text, SqlSection section) {
		if (matcher.group("literal") != null) {
			return matcher.group().substring(1);
		}
		if (matcher.group("quote") != null) {
			return matcher.group();
		}
		String key = matcher.group(4);
		String value = this.values.get(key);
		if (value == null) {
			long line = section.line() + text.substring(0, matcher.start()).chars().filter((c) -> c == '\n').count();
			throw new ScriptException(section.path(), (int) line,
					"the placeholder ${%s} has no value. Give it one with '-x %s=...' or with the property migrate.placeholders.%s; for the text itself write \\${%s}."
						.formatted(key, key, key, key));
		}
		return value;
	}

	/** Leaves the values out: one may be a password. */
	@Override
	public String toString() {
		return "Placeholders" + this.values.keySet();
	}

}
