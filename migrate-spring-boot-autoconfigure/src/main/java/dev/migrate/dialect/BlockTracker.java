package dev.migrate.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Follows the blocks of one compound statement, to tell a semicolon inside from the one
 * that ends the statement.
 * <ol>
 * <li>{@code IF}, {@code LOOP}, {@code WHILE}, {@code REPEAT} and {@code FOR} open a
 * block only where a statement may begin; elsewhere they are functions or part of
 * something else ({@code IF(a, b, c)}, {@code DROP TABLE IF EXISTS},
 * {@code FOR EACH ROW}).</li>
 * <li>{@code CASE} opens a block anywhere; where a statement may begin it is a statement,
 * and what follows its {@code THEN} is one too.</li>
 * <li>{@code END} closes the innermost block where a statement may begin or the block is
 * an expression; anywhere else it is a name.</li>
 * </ol>
 */
final class BlockTracker {

	private enum Type {

		BEGIN, IF, LOOP, WHILE, REPEAT, UNTIL, FOR, CASE_STATEMENT, CASE_EXPRESSION

	}

	private record Block(Type type, int parentheses, int line) {

	}

	/** In a routine's head they name events: {@code AFTER INSERT OR UPDATE}. */
	private static final Set<String> BEFORE_EVENT = Set.of("BEFORE", "AFTER", "OF", "OR");

	private final BlockSyntax syntax;

	private final Deque<Block> open = new ArrayDeque<>();

	/** Before the body of a routine, which may begin without any mark. */
	private boolean inHead;

	private boolean atStatementStart;

	private boolean atName;

	private boolean afterEnd;

	private boolean afterLabel;

	private boolean inDeclaration;

	private int parentheses;

	private String previousWord = "";

	private BlockTracker(BlockSyntax syntax, boolean inHead) {
		this.syntax = syntax;
		this.inHead = inHead;
		this.atName = inHead;
		this.atStatementStart = !inHead;
	}

	/**
	 * Follow a routine from the token behind {@code CREATE FUNCTION} or its like.
	 */
	static BlockTracker ofRoutine(BlockSyntax syntax) {
		return new BlockTracker(syntax, true);
	}

	/**
	 * Follow a statement that is itself a control statement, from its first word.
	 */
	static BlockTracker ofBody(BlockSyntax syntax) {
		return new BlockTracker(syntax, false);
	}

	/**
	 * Follow a block without a name from behind its {@code BEGIN NOT} or
	 * {@code BEGIN ATOMIC}.
	 */
	static BlockTracker ofOpenBlock(BlockSyntax syntax, int line) {
		BlockTracker tracker = new BlockTracker(syntax, false);
		tracker.open(Type.BEGIN, line);
		return tracker;
	}

	/**
	 * Return the line of the innermost block that is open.
	 * @return the line, or 0 if none is open
	 */
	int openLine() {
		return this.open.isEmpty() ? 0 : this.open.getFirst().line();
	}

	void accept(SqlLexer token, String word) {
		if (token.kind() == SqlLexer.Kind.WORD) {
			// the words in NEW.end and @end are names
			boolean name = this.atName;
			this.atName = false;
			boolean start = !name && acceptWord(word, token.line());
			this.afterLabel = this.atStatementStart && !start;
			this.atStatementStart = start;
			this.previousWord = word;
		}
		else {
			boolean terminator = token.kind() == SqlLexer.Kind.TERMINATOR;
			this.atStatementStart = terminator || (this.afterLabel && token.isSymbol(':'));
			this.inDeclaration &= !terminator;
			this.atName = token.isSymbol('.') || token.isSymbol('@');
			this.parentheses += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
			this.afterLabel = false;
			this.afterEnd = false;
			this.previousWord = "";
		}
	}

	/* Returns whether a statement may begin behind the word. */
	private boolean acceptWord(String word, int line) {
		boolean start = this.atStatementStart;
		boolean partOfEnd = this.afterEnd;
		this.afterEnd = false;
		return switch (word) {
			case "BEGIN" -> acceptBegin(start, line);
			case "ATOMIC" -> acceptAtomic(start, line);
			case "IF", "WHILE", "REPEAT", "LOOP", "FOR", "CASE" -> !partOfEnd && acceptControl(word, start, line);
			case "THEN", "ELSE" -> top() != Type.CASE_EXPRESSION;
			case "DO" -> acceptDo(start);
			case "UNTIL" -> acceptUntil(start);
			case "END" -> acceptEnd(start);
			case "DECLARE" -> acceptDeclare(start);
			case "SELECT", "SET", "CALL", "RETURN" -> acceptSimpleBody();
			case "INSERT", "UPDATE", "DELETE" -> !BEFORE_EVENT.contains(this.previousWord) && acceptSimpleBody();
			default -> false;
		};
	}

	private boolean acceptBegin(boolean start, int line) {
		boolean opens = this.syntax != BlockSyntax.ATOMIC_BODIES && (start || isInOuterHead() || this.inDeclaration);
		return opens && open(Type.BEGIN, line);
	}

	private boolean acceptAtomic(boolean start, int line) {
		if (this.syntax == BlockSyntax.ATOMIC_BODIES && isInOuterHead() && this.previousWord.equals("BEGIN")) {
			return open(Type.BEGIN, line);
		}
		return start;
	}

	private boolean acceptControl(String word, boolean start, int line) {
		boolean statement = this.syntax.hasControlFlow() && (start || (isInOuterHead() && !word.equals("FOR")));
		if (word.equals("CASE")) {
			open(statement ? Type.CASE_STATEMENT : Type.CASE_EXPRESSION, line);
			return false;
		}
		boolean body = word.equals("LOOP") || word.equals("REPEAT");
		if (statement) {
			open(Type.valueOf(word), line);
			return body;
		}
		// Oracle's way: WHILE c LOOP ... END LOOP
		return word.equals("LOOP") && (top() == Type.WHILE || top() == Type.FOR);
	}

	private boolean acceptDo(boolean start) {
		if (isInOuterHead()) {
			this.inHead = false;
			return true;
		}
		return !start && (top() == Type.WHILE || top() == Type.FOR);
	}

	private boolean acceptUntil(boolean start) {
		if (start && top() == Type.REPEAT) {
			this.open.push(new Block(Type.UNTIL, this.parentheses, this.open.pop().line()));
		}
		return false;
	}

	private boolean acceptEnd(boolean start) {
		Block block = this.open.peek();
		if (block != null && block.parentheses() == this.parentheses
				&& (start || block.type() == Type.CASE_EXPRESSION || block.type() == Type.UNTIL)) {
			this.open.pop();
			this.afterEnd = true;
		}
		return false;
	}

	private boolean acceptDeclare(boolean start) {
		this.inDeclaration = start;
		this.atName = start;
		return false;
	}

	private boolean acceptSimpleBody() {
		this.inHead &= this.parentheses > 0;
		return false;
	}

	private boolean open(Type type, int line) {
		this.open.push(new Block(type, this.parentheses, line));
		this.inHead &= type == Type.CASE_EXPRESSION;
		return true;
	}

	private boolean isInOuterHead() {
		return this.inHead && this.parentheses == 0;
	}

	private @Nullable Type top() {
		Block block = this.open.peek();
		return (block != null) ? block.type() : null;
	}

}
