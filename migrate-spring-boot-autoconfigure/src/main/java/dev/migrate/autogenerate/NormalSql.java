package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The form in which SQL expressions are compared: without what databases add or take away
 * when they store one (casts, parentheses, spaces, quotes of names, case).
 */
final class NormalSql {

	private static final Pattern TOKEN = Pattern.compile("'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+`"
			+ "|::|<>|!=|<=|>=|\\|\\||!?~~\\*?|\\d+(?:\\.\\d+)?(?![\\w$])|[\\w$\\x{80}-\\x{10ffff}]+|\\S");

	/** Words that go on with the name of a type after its first word. */
	private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "without", "with", "time", "zone",
			"large", "object", "unsigned");

	private static final Map<String, String> OPERATORS = Map.of("!=", "<>", "~~", "like", "!~~", "not like");

	private NormalSql() {
	}

	/** The normal form, which is no valid SQL. */
	static String of(String sql) {
		List<String> tokens = new ArrayList<>();
		tokens(sql).forEach((token) -> tokens.add(normal(token)));
		tokens.removeIf((token) -> token.startsWith("_utf8"));
		withoutCasts(tokens);
		arraysToLists(tokens);
		tokens.removeIf((token) -> token.equals("(") || token.equals(")"));
		betweens(tokens);
		sortLists(tokens);
		return String.join(" ", tokens);
	}

	/** The normal form of a default, {@code null} where there is none but null. */
	static @Nullable String ofDefault(@Nullable String sql) {
		String normal = (sql != null) ? of(sql) : "null";
		return normal.equals("null") ? null : normal;
	}

	/** Those of the names that an expression mentions. */
	static Set<String> mentioned(String sql, Collection<String> names) {
		Set<String> words = tokens(sql).stream()
			.filter((token) -> !token.startsWith("'"))
			.map(NormalSql::normal)
			.collect(Collectors.toSet());
		return names.stream()
			.filter((name) -> words.contains(name.toLowerCase(Locale.ROOT)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** An expression with another name for a column. */
	static String renamed(String sql, String from, String to) {
		String wanted = from.toLowerCase(Locale.ROOT);
		return TOKEN.matcher(sql).replaceAll((match) -> {
			String token = match.group();
			boolean same = !token.startsWith("'") && normal(token).equals(wanted);
			String quote = (same && "\"`".indexOf(token.charAt(0)) >= 0) ? token.substring(0, 1) : "";
			return Matcher.quoteReplacement(same ? quote + to + quote : token);
		});
	}

	private static List<String> tokens(String sql) {
		return TOKEN.matcher(sql).results().map((match) -> match.group()).toList();
	}

	private static String normal(String token) {
		char first = token.charAt(0);
		if (first == '\'') {
			return token;
		}
		if ((first == '"' || first == '`') && token.length() > 1) {
			String quote = String.valueOf(first);
			return token.substring(1, token.length() - 1).replace(quote + quote, quote).toLowerCase(Locale.ROOT);
		}
		String lower = token.toLowerCase(Locale.ROOT);
		return OPERATORS.getOrDefault(lower, lower);
	}

	private static void withoutCasts(List<String> tokens) {
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).equals("::")) {
				int end = endOfType(tokens, i + 1);
				tokens.subList(i, end).clear();
				i--;
			}
			else if (tokens.get(i).equals("cast") && is(tokens, i + 1, "(")) {
				int end = closing(tokens, i + 1);
				int as = end;
				int depth = 0;
				for (int at = i + 1; at < end; at++) {
					depth += tokens.get(at).equals("(") ? 1 : tokens.get(at).equals(")") ? -1 : 0;
					as = (depth == 1 && tokens.get(at).equals("as")) ? at : as;
				}
				tokens.subList(as, end).clear();
				tokens.remove(i);
				i--;
			}
		}
	}

	private static int endOfType(List<String> tokens, int from) {
		int end = Math.min(from + 1, tokens.size());
		while (is(tokens, end, ".") && end + 1 < tokens.size()) {
			end += 2;
		}
		while (end < tokens.size() && TYPE_WORDS.contains(tokens.get(end))) {
			end++;
		}
		if (is(tokens, end, "(")) {
			end = Math.min(closing(tokens, end) + 1, tokens.size());
		}
		while (end < tokens.size() && TYPE_WORDS.contains(tokens.get(end))) {
			end++;
		}
		while (is(tokens, end, "[") && is(tokens, end + 1, "]")) {
			end += 2;
		}
		return end;
	}

	/** {@code = any (array[..])} and {@code <> all (array[..])} of PostgreSQL. */
	private static void arraysToLists(List<String> tokens) {
		for (int i = 0; i + 1 < tokens.size(); i++) {
			boolean in = tokens.get(i).equals("=") && is(tokens, i + 1, "any");
			boolean notIn = tokens.get(i).equals("<>") && is(tokens, i + 1, "all");
			int array = i + 2;
			while (is(tokens, array, "(")) {
				array++;
			}
			if ((in || notIn) && is(tokens, array, "array")) {
				int end = tokens.subList(array, tokens.size()).indexOf("]");
				if (end > 0) {
					tokens.remove(array + end);
				}
				tokens.subList(i, array + (is(tokens, array + 1, "[") ? 2 : 1)).clear();
				tokens.addAll(i, in ? List.of("in") : List.of("not", "in"));
			}
		}
	}

	private static void betweens(List<String> tokens) {
		for (int i = 1; i < tokens.size(); i++) {
			if (tokens.get(i).equals("between")) {
				int and = tokens.subList(i, tokens.size()).indexOf("and");
				if (and > 0) {
					String operand = tokens.get(i - 1);
					tokens.set(i, ">=");
					tokens.addAll(i + and + 1, List.of(operand, "<="));
				}
			}
		}
	}

	/** The order of the elements of a list means nothing. */
	private static void sortLists(List<String> tokens) {
		Predicate<String> literal = (token) -> token.startsWith("'") || token.matches("\\d.*|null");
		for (int i = 0; i < tokens.size(); i++) {
			if (!tokens.get(i).equals("in")) {
				continue;
			}
			Set<String> elements = new TreeSet<>();
			int at = i + 1;
			while (at < tokens.size()) {
				boolean negative = tokens.get(at).equals("-") && at + 1 < tokens.size();
				int value = negative ? at + 1 : at;
				if (!literal.test(tokens.get(value))) {
					break;
				}
				elements.add((negative ? "-" : "") + tokens.get(value));
				at = value + 1;
				if (!is(tokens, at, ",")) {
					break;
				}
				at++;
			}
			tokens.subList(i + 1, at).clear();
			tokens.addAll(i + 1, elements);
		}
	}

	private static boolean is(List<String> tokens, int at, String text) {
		return at < tokens.size() && tokens.get(at).equals(text);
	}

	private static int closing(List<String> tokens, int opening) {
		int depth = 0;
		for (int i = opening; i < tokens.size(); i++) {
			depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return tokens.size();
	}

}
