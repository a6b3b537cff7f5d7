package dev.migrate.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How tightly the operators of SQL bind, told of single words and signs.
 */
final class SqlOperators {

	static final int NONE = 0;

	static final int NOT = 3;

	static final int COMPARISON = 4;

	private static final int OTHER = 5;

	private static final int SIGN = 8;

	/** Of what is in one piece. */
	static final int ATOM = 10;

	private static final Map<String, Integer> STRENGTHS = Map.ofEntries(Map.entry("or", 1), Map.entry("and", 2),
			Map.entry("not", NOT), Map.entry("=", COMPARISON), Map.entry("<>", COMPARISON), Map.entry("<", COMPARISON),
			Map.entry(">", COMPARISON), Map.entry("<=", COMPARISON), Map.entry(">=", COMPARISON),
			Map.entry("is", COMPARISON), Map.entry("in", COMPARISON), Map.entry("like", COMPARISON),
			Map.entry("not like", COMPARISON), Map.entry("ilike", COMPARISON), Map.entry("regexp", COMPARISON),
			Map.entry("between", COMPARISON), Map.entry("||", OTHER), Map.entry("+", 6), Map.entry("-", 6),
			Map.entry("*", 7), Map.entry("/", 7), Map.entry("%", 7));

	private static final Set<String> ASSOCIATIVE = Set.of("and", "or", "||", "+", "*");

	/** Words and signs on whose other side an expression begins or ends. */
	private static final Set<String> BORDERS = Set.of("(", ")", ",", "[", "]", "case", "when", "then", "else", "end",
			"select", "distinct", "from", "where", "on", "having", "by", "group", "order", "limit", "union", "as");

	private SqlOperators() {
	}

	/** Whether an expression begins after, or ends before, what is there. */
	static boolean isBorder(List<String> tokens, int at) {
		return at < 0 || at >= tokens.size() || BORDERS.contains(tokens.get(at));
	}

	static boolean isOperator(String token) {
		return STRENGTHS.containsKey(token) || token.matches("[^\\w\\s'()\\[\\],.$\\x{80}-\\x{10ffff}]+");
	}

	/** Whether the order in which it is applied does not matter. */
	static boolean isAssociative(String token) {
		return ASSOCIATIVE.contains(token);
	}

	/** How tightly an operator binds, {@link #ATOM} if there is none. */
	static int strength(List<String> tokens, int at) {
		String token = tokens.get(at);
		if (!isOperator(token)) {
			return ATOM;
		}
		boolean prefix = isBorder(tokens, at - 1) || isOperator(tokens.get(at - 1));
		if (token.equals("not")) {
			return (prefix && !(at > 0 && tokens.get(at - 1).equals("is"))) ? NOT : COMPARISON;
		}
		return (prefix && (token.equals("-") || token.equals("+"))) ? SIGN : STRENGTHS.getOrDefault(token, OTHER);
	}

}
