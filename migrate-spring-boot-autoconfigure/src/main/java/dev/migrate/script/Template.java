package dev.migrate.script;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with tokens such as {@code ${id}}:
 * <ul>
 * <li>a line whose tokens are all empty is left out;</li>
 * <li>a value of several lines repeats what stands before it on its line, so that a
 * comment stays one;</li>
 * <li>{@code \${id}} stands for the text <code>${id}</code>; a token that nobody knows is
 * an error.</li>
 * </ul>
 *
 * @param path where the text comes from, for messages
 * @param text the text
 */
record Template(String path, String text) {

	private static final Pattern TOKEN = Pattern.compile("(\\\\)?\\$\\{(\\w+)}");

	/**
	 * Fill in the tokens.
	 * @param values the tokens' values by name
	 * @return the text, with one line end at its end
	 * @throws ScriptException if the text has a token without a value
	 */
	String render(Map<String, String> values) {
		StringBuilder result = new StringBuilder();
		int line = 0;
		for (String text : this.text.stripTrailing().lines().toList()) {
			renderLine(text, ++line, values, result);
		}
		return result.toString().stripTrailing() + "\n";
	}

	private void renderLine(String text, int line, Map<String, String> values, StringBuilder result) {
		Matcher matcher = TOKEN.matcher(text);
		StringBuilder rendered = new StringBuilder();
		boolean tokens = false;
		boolean filled = false;
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				matcher.appendReplacement(rendered, Matcher.quoteReplacement(matcher.group().substring(1)));
				filled = true;
				continue;
			}
			String value = value(matcher.group(2), line, values);
			tokens = true;
			filled |= !value.isEmpty();
			String prefix = text.substring(0, matcher.start());
			matcher.appendReplacement(rendered, Matcher.quoteReplacement(indented(value, prefix)));
		}
		matcher.appendTail(rendered);
		if (!tokens || filled) {
			result.append(rendered).append('\n');
		}
	}

	private String value(String token, int line, Map<String, String> values) {
		String value = values.get(token);
		if (value == null) {
			throw new ScriptException(this.path, line,
					"there is no token ${%s}. The tokens are %s; for the text itself write \\${%s}.".formatted(token,
							values.keySet().stream().sorted().map((name) -> "${" + name + "}").toList(), token));
		}
		return value;
	}

	private static String indented(String value, String prefix) {
		String[] lines = value.strip().split("\\R", -1);
		StringBuilder result = new StringBuilder(lines[0]);
		for (int i = 1; i < lines.length; i++) {
			result.append('\n').append((prefix + lines[i]).stripTrailing());
		}
		return result.toString();
	}

}
