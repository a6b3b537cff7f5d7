package dev.migrate.dialect;

import java.util.List;

/**
 * Splits a script into the statements that a database accepts one at a time.
 * <p>
 * Splitters are immutable and may be shared between threads. Empty statements and text
 * that holds only comments yield nothing; the last statement needs no terminator.
 * {@code BEGIN}, {@code COMMIT} and the like are ordinary statements here.
 */
public interface StatementSplitter {

	/**
	 * Split a script.
	 * @param sql the text, with any line ends
	 * @param firstLine the line of the file on which the text begins, counted from 1
	 * @return the statements in the order of the text
	 * @throws SqlSyntaxException if a string, quoted identifier, comment or block is not
	 * closed, or if the text is meant for a client program rather than for the database
	 */
	List<SqlStatement> split(String sql, int firstLine);

	/**
	 * Cut a statement into its tokens: words, quoted texts and names as they are written,
	 * and single symbols.
	 * @param sql one statement
	 * @return the tokens, without comments
	 * @throws SqlSyntaxException if a string, quoted identifier or comment is not closed
	 */
	List<String> tokens(String sql);

	/**
	 * Return the splitter for PostgreSQL: dollar quotes, {@code E''} strings, nested
	 * comments and {@code BEGIN ATOMIC} bodies. {@code COPY ... FROM stdin} and psql's
	 * backslash commands are refused.
	 * @return a splitter
	 */
	static StatementSplitter postgresql() {
		return LexingSplitter.POSTGRESQL;
	}

	/**
	 * Return the splitter for MySQL and MariaDB: backslash escapes, {@code #} comments,
	 * executable comments, {@code DELIMITER}, and stored programs even where the script
	 * does without {@code DELIMITER}. Where it is used, only that delimiter ends a
	 * statement.
	 * @return a splitter
	 */
	static StatementSplitter mysql() {
		return LexingSplitter.MYSQL;
	}

	/**
	 * Return the splitter for H2: {@code $$} strings, nested and {@code //} comments.
	 * @return a splitter
	 */
	static StatementSplitter h2() {
		return LexingSplitter.H2;
	}

	/**
	 * Return the splitter for SQLite: triggers, and identifiers in brackets or backticks.
	 * @return a splitter
	 */
	static StatementSplitter sqlite() {
		return LexingSplitter.SQLITE;
	}

	/**
	 * Return the splitter for any other database: the quotes and comments of the SQL
	 * standard and the blocks of SQL/PSM routines (HSQLDB, Db2). A line with nothing but
	 * {@code /} (Oracle) or {@code GO} (SQL Server) ends a statement as well; if one
	 * follows, a routine or an anonymous block ends there and nowhere before, with its
	 * last semicolon kept.
	 * @return a splitter
	 */
	static StatementSplitter standard() {
		return LexingSplitter.STANDARD;
	}

}
