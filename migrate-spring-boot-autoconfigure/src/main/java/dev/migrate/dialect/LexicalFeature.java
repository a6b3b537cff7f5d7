package dev.migrate.dialect;

/**
 * What a database's tokens may look like beyond standard SQL: {@code 'strings'},
 * {@code "identifiers"}, {@code -- comments} and <code>/&#42; comments &#42;/</code>.
 */
enum LexicalFeature {

	/** Block comments nest. */
	NESTED_COMMENTS,

	/** {@code #} starts a comment. */
	HASH_COMMENTS,

	/** {@code //} starts a comment. */
	SLASH_COMMENTS,

	/**
	 * {@code --} starts a comment only if white space follows, else it is two minuses.
	 */
	DASH_COMMENTS_NEED_SPACE,

	/** What stands in a comment that begins with an exclamation mark is executed. */
	EXECUTABLE_COMMENTS,

	/** A backslash escapes the next character, in single and in double quotes. */
	BACKSLASH_ESCAPES,

	/** A backslash escapes the next character in strings that begin with {@code E'}. */
	ESCAPE_STRINGS,

	/** {@code $$ ... $$} is a string. */
	DOLLAR_QUOTES,

	/** {@code $tag$ ... $tag$} is a string as well. */
	DOLLAR_TAGS,

	/** <code>`identifiers`</code>. */
	BACKTICKS,

	/** {@code [identifiers]}. */
	BRACKETS,

	/** A line with only {@code /} or {@code GO} ends a statement. */
	SEPARATOR_LINES,

	/** {@code DELIMITER //} changes what ends a statement. */
	DELIMITER_COMMAND,

	/** Backslash commands and {@code COPY ... FROM stdin}, which are refused. */
	PSQL_COMMANDS,

	/**
	 * A semicolon in parentheses does not end a statement, as in a {@code CREATE RULE}.
	 */
	SEMICOLONS_IN_PARENTHESES

}
