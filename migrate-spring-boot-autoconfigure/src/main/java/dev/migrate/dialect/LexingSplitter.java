package dev.migrate.dialect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.SqlLexer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The {@link StatementSplitter}: one pass over the tokens of a text, with the rules of
 * one database.
 *
 * @param features what tokens look like
 * @param blocks which statements hold statements of their own
 */
record LexingSplitter(Set<LexicalFeature> features, BlockSyntax blocks) implements StatementSplitter {

	static final LexingSplitter POSTGRESQL = new LexingSplitter(
			EnumSet.of(LexicalFeature.NESTED_COMMENTS, LexicalFeature.ESCAPE_STRINGS, LexicalFeature.DOLLAR_QUOTES,
					LexicalFeature.DOLLAR_TAGS, LexicalFeature.PSQL_COMMANDS, LexicalFeature.SEMICOLONS_IN_PARENTHESES),
			BlockSyntax.ATOMIC_BODIES);

	static final LexingSplitter MYSQL = new LexingSplitter(EnumSet.of(LexicalFeature.HASH_COMMENTS,
			LexicalFeature.DASH_COMMENTS_NEED_SPACE, LexicalFeature.EXECUTABLE_COMMENTS,
			LexicalFeature.BACKSLASH_ESCAPES, LexicalFeature.BACKTICKS, LexicalFeature.DELIMITER_COMMAND),
			BlockSyntax.STORED_PROGRAMS);

	static final LexingSplitter H2 = new LexingSplitter(EnumSet.of(LexicalFeature.NESTED_COMMENTS,
			LexicalFeature.SLASH_COMMENTS, LexicalFeature.DOLLAR_QUOTES, LexicalFeature.BACKTICKS), BlockSyntax.NONE);

	static final LexingSplitter SQLITE = new LexingSplitter(
			EnumSet.of(LexicalFeature.BACKTICKS, LexicalFeature.BRACKETS), BlockSyntax.TRIGGERS);

	static final LexingSplitter STANDARD = new LexingSplitter(EnumSet.of(LexicalFeature.SEPARATOR_LINES),
			BlockSyntax.STANDARD_ROUTINES);

	LexingSplitter {
		features = Set.copyOf(features);
	}

	@Override
	public List<SqlStatement> split(String sql, int firstLine) {
		return new Run(new SqlLexer(sql, firstLine, this.features)).statements();
	}

	@Override
	public List<String> tokens(String sql) {
		SqlLexer lexer = new SqlLexer(sql, 1, this.features);
		List<String> tokens = new ArrayList<>();
		while (lexer.next()) {
			tokens.add(lexer.text(lexer.start(), lexer.end()));
		}
		return List.copyOf(tokens);
	}

	/**
	 * Return whether a statement holds semicolons of its own, as stored programs do.
	 * @param sql one statement, without its terminator
	 * @return whether there is one outside of quotes and comments
	 */
	boolean hasTerminator(String sql) {
		SqlLexer lexer = new SqlLexer(sql, 1, this.features);
		while (lexer.next()) {
			if (lexer.kind() == Kind.TERMINATOR) {
				return true;
			}
		}
		return false;
	}

	/**
	 * One pass over one text.
	 */
	private final class Run {

		private final SqlLexer lexer;

		private final StatementShape shape = new StatementShape(LexingSplitter.this.blocks);

		private final @Nullable PsqlSyntax psql = LexingSplitter.this.features.contains(LexicalFeature.PSQL_COMMANDS)
				? new PsqlSyntax() : null;

		private final boolean delimiterCommand = LexingSplitter.this.features
			.contains(LexicalFeature.DELIMITER_COMMAND);

		private final boolean semicolonsInParentheses = LexingSplitter.this.features
			.contains(LexicalFeature.SEMICOLONS_IN_PARENTHESES);

		private final List<SqlStatement> statements = new ArrayList<>();

		private int start = -1;

		private int end;

		private int line;

		private int parentheses;

		Run(SqlLexer lexer) {
			this.lexer = lexer;
		}

		List<SqlStatement> statements() {
			this.shape.reset();
			while (this.lexer.next()) {
				if (this.lexer.kind() == Kind.SEPARATOR || (this.lexer.kind() == Kind.TERMINATOR && isEnd())) {
					finish();
				}
				else if (this.start < 0 && this.delimiterCommand && this.lexer.isWord("DELIMITER")) {
					this.lexer.changeDelimiter();
				}
				else {
					add();
				}
			}
			finishLast();
			return List.copyOf(this.statements);
		}

		private void add() {
			boolean first = this.start < 0;
			if (first) {
				this.start = this.lexer.start();
				this.line = this.lexer.line();
			}
			this.end = this.lexer.end();
			if (this.psql != null) {
				this.psql.check(this.lexer, first);
			}
			if (this.lexer.isSymbol('(')) {
				this.parentheses++;
			}
			else if (this.lexer.isSymbol(')')) {
				this.parentheses--;
			}
			this.shape.accept(this.lexer);
		}

		/* Whether the terminator that the lexer is at ends the statement. */
		private boolean isEnd() {
			if (this.start < 0 || this.lexer.hasOwnDelimiter()) {
				return true;
			}
			if (this.shape.isProcedural() && this.lexer.isBeforeSeparator()) {
				return false;
			}
			return this.shape.openBlockLine() == 0 && (!this.semicolonsInParentheses || this.parentheses <= 0);
		}

		private void finish() {
			if (this.start >= 0) {
				this.statements.add(new SqlStatement(this.lexer.text(this.start, this.end), this.line));
			}
			this.start = -1;
			this.parentheses = 0;
			this.shape.reset();
		}

		private void finishLast() {
			if (this.start >= 0 && this.lexer.hasOwnDelimiter()) {
				String delimiter = this.lexer.delimiter();
				throw new SqlSyntaxException("the statement is not ended by the delimiter in force: add " + delimiter
						+ " behind it, or DELIMITER ; before it", this.line);
			}
			int openBlock = this.shape.openBlockLine();
			if (openBlock > 0) {
				throw new SqlSyntaxException(
						"block is not closed: add its END, and a semicolon behind it"
								+ (this.delimiterCommand ? " (or put the statement between DELIMITER // and //)" : ""),
						openBlock);
			}
			finish();
		}

	}

}
