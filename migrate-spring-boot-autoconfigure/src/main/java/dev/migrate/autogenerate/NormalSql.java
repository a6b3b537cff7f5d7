package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrate.schema.ExactName;

/**
 * The form in which SQL expressions are compared: without what databases add or take away
 * when they store one (casts, needless parentheses, spaces, quotes of names, case).
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
		NormalConditions.rewrite(tokens);
		Parentheses.simplify(tokens);
		NormalConditions.sortLists(tokens);
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
			.filter((name) -> words.contains(ExactName.text(name).toLowerCase(Locale.ROOT)))
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
				int end = Parentheses.closing(tokens, i + 1);
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
			end = Math.min(Parentheses.closing(tokens, end) + 1, tokens.size());
		}
		while (end < tokens.size() && TYPE_WORDS.contains(tokens.get(end))) {
			end++;
		}
		while (is(tokens, end, "[") && is(tokens, end + 1, "]")) {
			end += 2;
		}
		return end;
	}

	static boolean is(List<String> tokens, int at, String text) {
		return at < tokens.size() && tokens.get(at).equals(text);
	}

}
