package dev.migrate.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds statements that cannot run inside the runner's transaction, before anything runs.
 */
final class TransactionRules {

	static final TransactionRules NONE = new TransactionRules(List.of());

	private static final Rule CONTROL = new Rule(
			Pattern
				.compile("(BEGIN( WORK| TRANSACTION)?|START TRANSACTION\\b.*|COMMIT\\b.*|ROLLBACK( WORK| TRANSACTION)?"
						+ "|END( WORK| TRANSACTION)?|BEGIN (DEFERRED|IMMEDIATE|EXCLUSIVE)\\b.*)"),
			"controls the transaction, which belongs to the runner");

	private final List<Rule> rules;

	private TransactionRules(List<Rule> rules) {
		this.rules = rules;
	}

	static TransactionRules of(String reason, String... patterns) {
		return new TransactionRules(
				List.of(patterns).stream().map((p) -> new Rule(Pattern.compile(p), reason)).toList());
	}

	Optional<String> refusal(SqlStatement statement) {
		String head = normalisedHead(statement.sql());
		if (CONTROL.matches(head)) {
			return Optional.of(CONTROL.reason());
		}
		return this.rules.stream().filter((rule) -> rule.matches(head)).map(Rule::reason).findFirst();
	}

	/** The first words, in upper case and single-spaced: all that the rules look at. */
	private static String normalisedHead(String sql) {
		String head = sql.length() > 400 ? sql.substring(0, 400) : sql;
		return head.replaceAll("--[^\\n]*|/\\*.*?\\*/", " ").replaceAll("\\s+", " ").strip().toUpperCase(Locale.ROOT);
	}

	private record Rule(Pattern pattern, String reason) {

		boolean matches(String head) {
			return this.pattern.matcher(head).matches();
		}

	}

}
