package dev.migrate.autogenerate;

import java.util.List;

/**
 * Removes those parentheses from an expression that do not change what it means, which
 * databases add and drop as they like. Those of calls and lists stay.
 */
final class Parentheses {

	private final List<String> tokens;

	private Parentheses(List<String> tokens) {
		this.tokens = tokens;
	}

	/** Remove what is redundant. */
	static void simplify(List<String> tokens) {
		new Parentheses(tokens).simplify();
	}

	/** Where the parenthesis that opens at a place is closed, the size if nowhere. */
	static int closing(List<String> tokens, int opening) {
		int depth = 0;
		for (int i = opening; i < tokens.size(); i++) {
			depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return tokens.size();
	}

	private void simplify() {
		// From the inside, since what is outside gets simpler by it
		for (int open = this.tokens.size() - 1; open >= 0; open--) {
			int close = this.tokens.get(open).equals("(") ? closing(this.tokens, open) : this.tokens.size();
			if (close < this.tokens.size() && isRedundant(open, close)) {
				this.tokens.remove(close);
				this.tokens.remove(open);
			}
		}
	}

	private boolean isRedundant(int open, int close) {
		if (close == open + 1) {
			return true;
		}
		boolean call = !SqlOperators.isBorder(this.tokens, open - 1)
				&& !SqlOperators.isOperator(this.tokens.get(open - 1));
		if (call || (open > 0 && this.tokens.get(open - 1).equals("in"))) {
			return false;
		}
		int inner = weakest(open + 1, close);
		return inner > SqlOperators.NONE && suitsLeft(open, close, inner) && suitsRight(close, inner);
	}

	private boolean suitsLeft(int open, int close, int inner) {
		if (SqlOperators.isBorder(this.tokens, open - 1)) {
			return true;
		}
		int left = SqlOperators.strength(this.tokens, open - 1);
		String operator = this.tokens.get(open - 1);
		return inner > left || (inner == left && (left == SqlOperators.NOT
				|| (SqlOperators.isAssociative(operator) && isAll(operator, open, close))));
	}

	private boolean suitsRight(int close, int inner) {
		if (SqlOperators.isBorder(this.tokens, close + 1)) {
			return true;
		}
		int right = SqlOperators.strength(this.tokens, close + 1);
		return inner > right || inner == SqlOperators.ATOM || (inner == right && right != SqlOperators.COMPARISON);
	}

	/** Whether what is inside is only joined by an operator. */
	private boolean isAll(String operator, int open, int close) {
		int wanted = SqlOperators.strength(this.tokens, open - 1);
		for (int i = open + 1; i < close; i = next(i)) {
			if (SqlOperators.strength(this.tokens, i) == wanted && !this.tokens.get(i).equals(operator)) {
				return false;
			}
		}
		return true;
	}

	/** How tightly the weakest operator binds, {@code NONE} if it is no expression. */
	private int weakest(int from, int to) {
		int weakest = SqlOperators.ATOM;
		for (int i = from; i < to; i = next(i)) {
			String token = this.tokens.get(i);
			if (token.equals(",") || (SqlOperators.isBorder(this.tokens, i) && !isGroup(token))) {
				return SqlOperators.NONE;
			}
			weakest = Math.min(weakest, SqlOperators.strength(this.tokens, i));
		}
		return weakest;
	}

	private static boolean isGroup(String token) {
		return token.equals("(") || token.equals("[") || token.equals("]") || token.equals("case");
	}

	/** What comes after a token, or after the group that it opens. */
	private int next(int at) {
		String token = this.tokens.get(at);
		if (token.equals("(")) {
			return closing(this.tokens, at) + 1;
		}
		if (!token.equals("case")) {
			return at + 1;
		}
		int depth = 0;
		for (int i = at; i < this.tokens.size(); i++) {
			depth += this.tokens.get(i).equals("case") ? 1 : this.tokens.get(i).equals("end") ? -1 : 0;
			if (depth == 0) {
				return i + 1;
			}
		}
		return this.tokens.size();
	}

}
