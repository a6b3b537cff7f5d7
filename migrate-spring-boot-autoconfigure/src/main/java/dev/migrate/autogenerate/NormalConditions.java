package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes conditions that databases store in several ways in one: ranges as comparisons,
 * and arrays as lists.
 */
final class NormalConditions {

	private NormalConditions() {
	}

	/** Rewrite ranges and arrays. */
	static void rewrite(List<String> tokens) {
		arraysToLists(tokens);
		betweens(tokens);
	}

	/** {@code = any (array[..])} and {@code <> all (array[..])} of PostgreSQL. */
	private static void arraysToLists(List<String> tokens) {
		for (int i = 0; i + 1 < tokens.size(); i++) {
			boolean in = tokens.get(i).equals("=") && NormalSql.is(tokens, i + 1, "any");
			boolean notIn = tokens.get(i).equals("<>") && NormalSql.is(tokens, i + 1, "all");
			int array = i + 2;
			while (NormalSql.is(tokens, array, "(")) {
				array++;
			}
			if ((in || notIn) && NormalSql.is(tokens, array, "array") && NormalSql.is(tokens, array + 1, "[")) {
				int close = Parentheses.closing(tokens, i + 2);
				int end = tokens.subList(array, tokens.size()).indexOf("]");
				if (end < 0 || close == tokens.size()) {
					return;
				}
				List<String> list = new ArrayList<>(in ? List.of("in", "(") : List.of("not", "in", "("));
				list.addAll(tokens.subList(array + 2, array + end));
				list.add(")");
				tokens.subList(i, close + 1).clear();
				tokens.addAll(i, list);
			}
		}
	}

	/** A range is two comparisons. */
	private static void betweens(List<String> tokens) {
		for (int i = 1; i < tokens.size(); i++) {
			int and = tokens.get(i).equals("between") ? indexOfAnd(tokens, i + 1) : tokens.size();
			if (and == tokens.size()) {
				continue;
			}
			boolean not = tokens.get(i - 1).equals("not");
			int end = end(tokens, and + 1);
			int from = begin(tokens, not ? i - 1 : i);
			List<String> operand = List.copyOf(tokens.subList(from, not ? i - 1 : i));
			List<String> range = new ArrayList<>(List.of("("));
			range.addAll(operand);
			range.add(not ? "<" : ">=");
			range.addAll(tokens.subList(i + 1, and));
			range.add(not ? "or" : "and");
			range.addAll(operand);
			range.add(not ? ">" : "<=");
			range.addAll(tokens.subList(and + 1, end));
			range.add(")");
			tokens.subList(from, end).clear();
			tokens.addAll(from, range);
		}
	}

	private static int indexOfAnd(List<String> tokens, int from) {
		int at = end(tokens, from);
		return NormalSql.is(tokens, at, "and") ? at : tokens.size();
	}

	/** Where an operand of a comparison ends. */
	private static int end(List<String> tokens, int from) {
		int at = from;
		while (at < tokens.size() && (tokens.get(at).equals("(") || !ends(tokens, at))) {
			at = tokens.get(at).equals("(") ? Math.min(Parentheses.closing(tokens, at) + 1, tokens.size()) : at + 1;
		}
		return at;
	}

	/** Where the operand of a comparison that ends at a place begins. */
	private static int begin(List<String> tokens, int to) {
		int depth = 0;
		for (int at = to - 1; at >= 0; at--) {
			depth += tokens.get(at).equals(")") ? 1 : tokens.get(at).equals("(") ? -1 : 0;
			if (depth < 0 || (depth == 0 && !tokens.get(at).equals("(") && ends(tokens, at))) {
				return at + 1;
			}
		}
		return 0;
	}

	private static boolean ends(List<String> tokens, int at) {
		return SqlOperators.isBorder(tokens, at) || SqlOperators.strength(tokens, at) <= SqlOperators.COMPARISON;
	}

	/** The order of the elements of a list means nothing, and a list of one is none. */
	static void sortLists(List<String> tokens) {
		for (int i = 0; i + 1 < tokens.size(); i++) {
			if (!tokens.get(i).equals("in") || !tokens.get(i + 1).equals("(")) {
				continue;
			}
			int close = Parentheses.closing(tokens, i + 1);
			Set<String> elements = close < tokens.size() ? elements(tokens.subList(i + 2, close)) : Set.of();
			if (elements.isEmpty()) {
				continue;
			}
			boolean not = i > 0 && tokens.get(i - 1).equals("not");
			tokens.subList(i + 1, close + 1).clear();
			tokens.addAll(i + 1, elements);
			if (elements.size() == 1) {
				tokens.set(i, not ? "<>" : "=");
				tokens.subList(not ? i - 1 : i, i).clear();
			}
		}
	}

	/** The elements of a list of literals, none if it is another list. */
	private static Set<String> elements(List<String> list) {
		Set<String> elements = new TreeSet<>();
		int at = 0;
		while (at < list.size()) {
			boolean negative = list.get(at).equals("-") && at + 1 < list.size();
			at = negative ? at + 1 : at;
			if (!isLiteral(list.get(at)) || (at + 1 < list.size() && !list.get(at + 1).equals(","))) {
				return Set.of();
			}
			elements.add((negative ? "-" : "") + list.get(at));
			at += 2;
		}
		return elements;
	}

	private static boolean isLiteral(String token) {
		return token.startsWith("'") || token.matches("\\d.*|null");
	}

}
