package dev.migrate.dialect;

import java.util.Set;

/**
 * Finds where comments, strings and quoted identifiers end, by the rules of one database.
 */
final class SqlQuotes {

	private final String text;

	private final Set<LexicalFeature> features;

	private final boolean backslashEscapes;

	SqlQuotes(String text, Set<LexicalFeature> features) {
		this.text = text;
		this.features = features;
		this.backslashEscapes = has(LexicalFeature.BACKSLASH_ESCAPES);
	}

	/**
	 * Return where the comment that begins at a position ends.
	 * @param from the position
	 * @param line its line, for errors
	 * @return the position after the comment; -1 if there is none, or an executable one
	 */
	int endOfComment(int from, int line) {
		char c = this.text.charAt(from);
		char next = charAt(from + 1);
		if (c == '-' && next == '-') {
			boolean comment = !has(LexicalFeature.DASH_COMMENTS_NEED_SPACE) || from + 2 >= this.text.length()
					|| this.text.charAt(from + 2) <= ' ';
			return comment ? endOfLine(this.text, from) : -1;
		}
		if (c == '#' && has(LexicalFeature.HASH_COMMENTS)) {
			return endOfLine(this.text, from);
		}
		if (c == '/' && next == '/' && has(LexicalFeature.SLASH_COMMENTS)) {
			return endOfLine(this.text, from);
		}
		if (c == '/' && next == '*' && !isExecutableComment(from)) {
			return endOfBlockComment(from, line);
		}
		return -1;
	}

	/**
	 * Return where the string, quoted identifier or executable comment that begins at a
	 * position ends.
	 * @param from the position
	 * @param line its line, for errors
	 * @return the position after it, or -1 if there is none
	 */
	int endOfQuoted(int from, int line) {
		return switch (this.text.charAt(from)) {
			case '\'' -> endOfQuotes(from, '\'', this.backslashEscapes, line);
			case '"' -> endOfQuotes(from, '"', this.backslashEscapes, line);
			case '`' -> has(LexicalFeature.BACKTICKS) ? endOfQuotes(from, '`', false, line) : -1;
			case '[' -> has(LexicalFeature.BRACKETS) ? endOfBrackets(from, line) : -1;
			case '$' -> has(LexicalFeature.DOLLAR_QUOTES) ? endOfDollarQuotes(from, line) : -1;
			case '/' -> isExecutableComment(from) ? endOfExecutableComment(from, line) : -1;
			case 'E', 'e' -> has(LexicalFeature.ESCAPE_STRINGS) && charAt(from + 1) == '\''
					? endOfQuotes(from + 1, '\'', true, line) : -1;
			default -> -1;
		};
	}

	private int endOfQuotes(int from, char quote, boolean backslash, int line) {
		int i = from + 1;
		while (i < this.text.length()) {
			char c = this.text.charAt(i);
			if (c == '\\' && backslash) {
				i += 2;
			}
			else if (c != quote) {
				i++;
			}
			else if (charAt(i + 1) == quote) {
				i += 2;
			}
			else {
				return i + 1;
			}
		}
		throw new SqlSyntaxException(((quote == '\'') ? "string" : "quoted name") + " is not closed: add " + quote,
				line);
	}

	private int endOfBrackets(int from, int line) {
		int end = this.text.indexOf(']', from);
		if (end < 0) {
			throw new SqlSyntaxException("quoted name is not closed: add ]", line);
		}
		return end + 1;
	}

	private int endOfDollarQuotes(int from, int line) {
		int i = from + 1;
		while (has(LexicalFeature.DOLLAR_TAGS) && isTagPart(charAt(i), i == from + 1)) {
			i++;
		}
		if (charAt(i) != '$') {
			return -1;
		}
		String tag = this.text.substring(from, i + 1);
		int end = this.text.indexOf(tag, i + 1);
		if (end < 0) {
			throw new SqlSyntaxException("dollar-quoted string is not closed: add " + tag, line);
		}
		return end + tag.length();
	}

	private static boolean isTagPart(char c, boolean first) {
		return c == '_' || Character.isLetter(c) || (!first && Character.isDigit(c));
	}

	private int endOfBlockComment(int from, int line) {
		boolean nested = has(LexicalFeature.NESTED_COMMENTS);
		int depth = 1;
		int i = from + 2;
		while (i < this.text.length()) {
			if (this.text.startsWith("*/", i)) {
				i += 2;
				if (--depth == 0) {
					return i;
				}
			}
			else if (nested && this.text.startsWith("/*", i)) {
				depth++;
				i += 2;
			}
			else {
				i++;
			}
		}
		throw commentNotClosed(line);
	}

	private boolean isExecutableComment(int from) {
		return has(LexicalFeature.EXECUTABLE_COMMENTS)
				&& (this.text.startsWith("/*!", from) || this.text.startsWith("/*M!", from));
	}

	/*
	 * What it holds is SQL: an end mark in a string or in a comment of its own is none.
	 */
	private int endOfExecutableComment(int from, int line) {
		int i = from + 3;
		while (i < this.text.length()) {
			if (this.text.startsWith("*/", i)) {
				return i + 2;
			}
			int end = endOfComment(i, line);
			if (end < 0) {
				end = endOfQuoted(i, line);
			}
			i = (end < 0) ? i + 1 : end;
		}
		throw commentNotClosed(line);
	}

	private static SqlSyntaxException commentNotClosed(int line) {
		return new SqlSyntaxException("comment is not closed: add */", line);
	}

	/**
	 * Return the end of a line, before its line end.
	 * @param text the text
	 * @param from a position in the line
	 * @return the position of the line end, or the length of the text
	 */
	static int endOfLine(String text, int from) {
		int i = from;
		while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
			i++;
		}
		return i;
	}

	private char charAt(int index) {
		return (index < this.text.length()) ? this.text.charAt(index) : '\0';
	}

	private boolean has(LexicalFeature feature) {
		return this.features.contains(feature);
	}

}
