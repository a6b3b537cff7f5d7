package dev.migrate.dialect;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Tells from a statement's first words whether it may hold other statements, and if so
 * follows its blocks. Of an ordinary statement it looks at no more than the first words.
 */
final class StatementShape {

	private enum State {

		START, CREATE, DEFINER, BEGIN, PLAIN, ROUTINE, ANONYMOUS_BLOCK

	}

	private final BlockSyntax syntax;

	private State state = State.START;

	private @Nullable BlockTracker blocks;

	StatementShape(BlockSyntax syntax) {
		this.syntax = syntax;
	}

	void reset() {
		this.state = (this.syntax != BlockSyntax.NONE) ? State.START : State.PLAIN;
		this.blocks = null;
	}

	/**
	 * Look at the next token of the statement; terminators that do not end it included.
	 * @param token the lexer at the token
	 */
	void accept(SqlLexer token) {
		if (this.blocks != null) {
			this.blocks.accept(token, wordOf(token));
		}
		else if (this.state != State.PLAIN) {
			acceptHead(token);
		}
	}

	private void acceptHead(SqlLexer token) {
		String word = wordOf(token);
		this.state = switch (this.state) {
			case START -> start(token, word);
			case CREATE -> create(word);
			case DEFINER -> this.syntax.isRoutine(word) || word.equals("VIEW") ? create(word) : State.DEFINER;
			case BEGIN -> begin(token, word);
			default -> this.state;
		};
	}

	private State start(SqlLexer token, String word) {
		return switch (word) {
			case "CREATE", "ALTER" -> State.CREATE;
			case "BEGIN" -> this.syntax.hasControlFlow() ? State.BEGIN : State.PLAIN;
			case "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" -> {
				if (!this.syntax.hasControlFlow()) {
					yield State.PLAIN;
				}
				this.blocks = BlockTracker.ofBody(this.syntax);
				this.blocks.accept(token, word);
				yield State.ANONYMOUS_BLOCK;
			}
			case "DECLARE" -> (this.syntax == BlockSyntax.STANDARD_ROUTINES) ? State.ANONYMOUS_BLOCK : State.PLAIN;
			default -> State.PLAIN;
		};
	}

	private State create(String word) {
		if (this.syntax.isRoutine(word)) {
			this.blocks = BlockTracker.ofRoutine(this.syntax);
			return State.ROUTINE;
		}
		if (word.equals("DEFINER")) {
			return State.DEFINER;
		}
		return BlockSyntax.isModifier(word) ? State.CREATE : State.PLAIN;
	}

	/* MariaDB: BEGIN NOT ATOMIC is a block, any other BEGIN starts a transaction. */
	private State begin(SqlLexer token, String word) {
		if (word.equals("NOT") || word.equals("ATOMIC")) {
			this.blocks = BlockTracker.ofOpenBlock(this.syntax, token.line());
			return State.ANONYMOUS_BLOCK;
		}
		boolean transaction = word.isEmpty() || word.startsWith("TRAN") || word.equals("WORK");
		return (transaction || this.syntax != BlockSyntax.STANDARD_ROUTINES) ? State.PLAIN : State.ANONYMOUS_BLOCK;
	}

	private static String wordOf(SqlLexer token) {
		return (token.kind() == SqlLexer.Kind.WORD) ? token.text(token.start(), token.end()).toUpperCase(Locale.ROOT)
				: "";
	}

	/**
	 * Return whether the statement is a routine or a block without a name, which only a
	 * separator line ends, if there is one.
	 * @return whether it is
	 */
	boolean isProcedural() {
		return this.state == State.ROUTINE || this.state == State.ANONYMOUS_BLOCK;
	}

	/**
	 * Return the line of the innermost block that is open.
	 * @return the line, or 0 if none is open
	 */
	int openBlockLine() {
		return (this.blocks != null) ? this.blocks.openLine() : 0;
	}

}
