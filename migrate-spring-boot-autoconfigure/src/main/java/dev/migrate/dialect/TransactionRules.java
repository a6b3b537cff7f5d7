package dev.migrate.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds statements that cannot run inside the runner's transaction, before anything runs.
 */
final class TransactionRules {

	static final TransactionRules NONE = new TransactionRules(List.of());

	private static final Set<StatementKind> CONTROL = EnumSet.of(StatementKind.BEGIN, StatementKind.COMMIT,
			StatementKind.ROLLBACK);

	private static final Pattern OTHER_CONTROL = Pattern.compile(
			"(COMMIT|PREPARE TRANSACTION|XA)\\b.*|(ROLLBACK|ABORT)\\b(?!.* TO\\b).*|SET (SESSION |@@)?AUTOCOMMIT\\b.*");

	private static final String CONTROLS = "controls the transaction, which belongs to the runner";

	private final List<Rule> rules;

	private TransactionRules(List<Rule> rules) {
		this.rules = rules;
	}

	static TransactionRules of(String reason, String... patterns) {
		return new TransactionRules(
				List.of(patterns).stream().map((p) -> new Rule(Pattern.compile(p), reason)).toList());
	}

	Optional<String> refusal(SqlStatement statement) {
		String head = StatementHead.of(statement.sql());
		if (CONTROL.contains(StatementKind.of(statement)) || OTHER_CONTROL.matcher(head).matches()) {
			return Optional.of(CONTROLS);
		}
		return this.rules.stream().filter((rule) -> rule.matches(head)).map(Rule::reason).findFirst();
	}

	private record Rule(Pattern pattern, String reason) {

		boolean matches(String head) {
			return this.pattern.matcher(head).matches();
		}

	}

}
