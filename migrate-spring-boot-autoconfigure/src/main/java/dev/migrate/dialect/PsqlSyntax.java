package dev.migrate.dialect;

/**
 * Refuses what PostgreSQL's command line client understands but its server does not. A
 * dump made by {@code pg_dump} without {@code --inserts} has both.
 */
final class PsqlSyntax {

	private boolean copy;

	private boolean afterFrom;

	/**
	 * Look at the next token of a statement.
	 * @param token the lexer at the token
	 * @param first whether it is the statement's first
	 * @throws SqlSyntaxException if psql would be needed
	 */
	void check(SqlLexer token, boolean first) {
		if (token.isSymbol('\\')) {
			throw new SqlSyntaxException("a backslash command of psql, which the server does not know: remove it",
					token.line());
		}
		if (first) {
			this.copy = token.isWord("COPY");
			this.afterFrom = false;
		}
		else if (this.copy) {
			if (this.afterFrom && token.isWord("STDIN")) {
				throw new SqlSyntaxException("COPY ... FROM stdin needs psql: write INSERT statements instead "
						+ "(pg_dump --inserts), or load the data in a Java revision", token.line());
			}
			this.afterFrom = token.isWord("FROM");
		}
	}

}
