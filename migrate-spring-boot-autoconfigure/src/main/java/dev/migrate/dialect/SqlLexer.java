package dev.migrate.dialect;

import java.util.Set;

/**
 * Reads a script token by token, once, from left to right. White space and comments are
 * passed over; the lexer itself is the current token, so that nothing is allocated for
 * one.
 */
final class SqlLexer {

	/** What a token is. */
	enum Kind {

		/** A keyword, a plain name or a number. */
		WORD,

		/** A string, a quoted name or an executable comment. */
		QUOTED,

		/** Any other single character. */
		SYMBOL,

		/** The delimiter in force. */
		TERMINATOR,

		/** A separator line. */
		SEPARATOR

	}

	private final String text;

	private final SqlQuotes quotes;

	private final boolean separatorLines;

	private String delimiter = ";";

	private int position;

	private int positionLine;

	private Kind kind = Kind.TERMINATOR;

	private int start;

	private int line;

	private int lastSeparator = -2;

	SqlLexer(String text, int firstLine, Set<LexicalFeature> features) {
		this.text = text;
		this.quotes = new SqlQuotes(text, features);
		this.separatorLines = features.contains(LexicalFeature.SEPARATOR_LINES);
		this.positionLine = firstLine;
		this.line = firstLine;
	}

	/**
	 * Move to the next token.
	 * @return whether there is one
	 */
	boolean next() {
		while (this.position < this.text.length()) {
			char c = this.text.charAt(this.position);
			if (c <= ' ' || Character.isWhitespace(c)) {
				moveTo(this.position + 1);
				continue;
			}
			boolean terminator = this.text.startsWith(this.delimiter, this.position);
			int afterComment = terminator ? -1 : this.quotes.endOfComment(this.position, this.positionLine);
			if (afterComment >= 0) {
				moveTo(afterComment);
				continue;
			}
			this.start = this.position;
			this.line = this.positionLine;
			if (terminator) {
				this.kind = Kind.TERMINATOR;
				this.position += this.delimiter.length();
			}
			else {
				read(c);
			}
			return true;
		}
		return false;
	}

	private void read(char c) {
		int end = this.quotes.endOfQuoted(this.start, this.line);
		if (end >= 0) {
			this.kind = Kind.QUOTED;
			moveTo(end);
			return;
		}
		boolean word = isWordPart(c);
		this.kind = word ? Kind.WORD : Kind.SYMBOL;
		this.position = word ? endOfWord() : this.position + 1;
		if (this.separatorLines && (c == '/' || isWord("GO")) && isAloneOnItsLine(this.start, this.position)) {
			this.kind = Kind.SEPARATOR;
		}
	}

	private int endOfWord() {
		int i = this.start + 1;
		// a dollar may be part of a word, and "$$" a delimiter: END$$
		while (i < this.text.length() && isWordPart(this.text.charAt(i))
				&& (!hasOwnDelimiter() || !this.text.startsWith(this.delimiter, i))) {
			i++;
		}
		return i;
	}

	/**
	 * Read the argument of a {@code DELIMITER} command, whose name is the current token,
	 * and obey it.
	 */
	void changeDelimiter() {
		int endOfLine = SqlQuotes.endOfLine(this.text, this.position);
		String[] arguments = this.text.substring(this.position, endOfLine).strip().split("\\s", 2);
		if (arguments[0].isEmpty()) {
			throw new SqlSyntaxException("DELIMITER without a delimiter; write for example DELIMITER //", this.line);
		}
		this.delimiter = arguments[0];
		this.position = endOfLine;
	}

	/**
	 * Return whether a separator line stands behind the current token.
	 * @return whether there is one
	 */
	boolean isBeforeSeparator() {
		if (this.lastSeparator == -2) {
			this.lastSeparator = this.separatorLines ? findLastSeparator() : -1;
		}
		return this.start < this.lastSeparator;
	}

	private int findLastSeparator() {
		int end = this.text.length();
		while (end > 0) {
			int begin = this.text.lastIndexOf('\n', end - 1) + 1;
			String content = (end - begin < 100) ? this.text.substring(begin, end).strip() : "";
			if (content.equals("/") || content.equalsIgnoreCase("GO")) {
				return begin;
			}
			end = begin - 1;
		}
		return -1;
	}

	private boolean isAloneOnItsLine(int from, int to) {
		int before = this.text.lastIndexOf('\n', from - 1) + 1;
		return this.text.substring(before, from).isBlank()
				&& this.text.substring(to, SqlQuotes.endOfLine(this.text, to)).isBlank();
	}

	private void moveTo(int target) {
		for (int i = this.position; i < target; i++) {
			char c = this.text.charAt(i);
			if (c == '\n' || (c == '\r' && !this.text.startsWith("\n", i + 1))) {
				this.positionLine++;
			}
		}
		this.position = target;
	}

	private static boolean isWordPart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
				|| c > 127;
	}

	Kind kind() {
		return this.kind;
	}

	int start() {
		return this.start;
	}

	int end() {
		return this.position;
	}

	int line() {
		return this.line;
	}

	String delimiter() {
		return this.delimiter;
	}

	boolean hasOwnDelimiter() {
		return !this.delimiter.equals(";");
	}

	boolean isSymbol(char symbol) {
		return this.kind == Kind.SYMBOL && this.text.charAt(this.start) == symbol;
	}

	boolean isWord(String word) {
		return this.kind == Kind.WORD && this.position - this.start == word.length()
				&& this.text.regionMatches(true, this.start, word, 0, word.length());
	}

	/**
	 * Return the text between two positions.
	 * @param from the first position
	 * @param to the position after the last
	 * @return the text
	 */
	String text(int from, int to) {
		return this.text.substring(from, to);
	}

}
