package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a definition that a database has stored into tokens, without comments. Such text
 * was valid SQL once, so nothing is reported; what has no end reaches to the end.
 */
public final class SqlTokens {

	private final String sql;

	private final List<Token> tokens = new ArrayList<>();

	private SqlTokens(String sql) {
		this.sql = sql;
	}

	/**
	 * Cut a text into tokens.
	 * @param sql the text
	 * @return the tokens, without comments
	 */
	public static List<Token> of(String sql) {
		SqlTokens tokens = new SqlTokens(sql);
		tokens.read();
		return List.copyOf(tokens.tokens);
	}

	/**
	 * Pass over a token, or over all of a group in parentheses.
	 * @param tokens the tokens
	 * @param start the position of the token
	 * @return the position after it
	 */
	public static int afterGroup(List<Token> tokens, int start) {
		int depth = 0;
		int i = start;
		while (i < tokens.size()) {
			String text = tokens.get(i++).text();
			depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
			if (depth <= 0) {
				break;
			}
		}
		return i;
	}

	private void read() {
		int i = 0;
		while (i < this.sql.length()) {
			char c = this.sql.charAt(i);
			int end;
			if (Character.isWhitespace(c)) {
				i++;
				continue;
			}
			if (this.sql.startsWith("--", i)) {
				i = endAfter("\n", i);
				continue;
			}
			if (this.sql.startsWith("/*", i)) {
				i = endAfter("*/", i);
				continue;
			}
			if (c == '\'' || c == '"' || c == '`' || c == '[') {
				end = endOfQuoted(i, (c == '[') ? ']' : c);
			}
			else {
				end = isWordPart(c) ? endOfWord(i) : i + 1;
			}
			this.tokens.add(new Token(this.sql.substring(i, end), i, end));
			i = end;
		}
	}

	private int endAfter(String terminator, int from) {
		int end = this.sql.indexOf(terminator, from);
		return (end < 0) ? this.sql.length() : end + terminator.length();
	}

	private int endOfQuoted(int from, char quote) {
		int i = from + 1;
		while (i < this.sql.length()) {
			if (this.sql.charAt(i) == quote) {
				boolean doubled = quote != ']' && i + 1 < this.sql.length() && this.sql.charAt(i + 1) == quote;
				if (!doubled) {
					return i + 1;
				}
				i++;
			}
			i++;
		}
		return this.sql.length();
	}

	private int endOfWord(int from) {
		int i = from;
		while (i < this.sql.length() && isWordPart(this.sql.charAt(i))) {
			i++;
		}
		return i;
	}

	private static boolean isWordPart(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
	}

	/**
	 * One token.
	 *
	 * @param text the text as it stands, with its quotes
	 * @param start where it starts
	 * @param end where it ends, exclusive
	 */
	public record Token(String text, int start, int end) {

		/**
		 * Whether this is a word.
		 * @param word the word, in whatever case
		 * @return whether it is
		 */
		public boolean is(String word) {
			return this.text.equalsIgnoreCase(word);
		}

		boolean isOneOf(List<String> words) {
			return words.stream().anyMatch(this::is);
		}

		/** Whether this is a name, quoted or not, rather than a string or a symbol. */
		public boolean isName() {
			char c = this.text.charAt(0);
			return c == '"' || c == '`' || c == '[' || isWordPart(c);
		}

		/**
		 * The name without its quotes.
		 * @return the raw name
		 */
		public String name() {
			char c = this.text.charAt(0);
			if (this.text.length() < 2 || (c != '"' && c != '`' && c != '[' && c != '\'')) {
				return this.text;
			}
			String quote = String.valueOf((c == '[') ? ']' : c);
			return this.text.substring(1, this.text.length() - 1).replace(quote + quote, quote);
		}

	}

}
