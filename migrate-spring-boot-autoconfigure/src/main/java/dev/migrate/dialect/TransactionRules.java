package dev.migrate.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds statements that cannot run inside the runner's transaction, before anything runs.
 */
final class TransactionRules {

	static final TransactionRules NONE = new TransactionRules("", List.of());

	private static final Set<StatementKind> CONTROL = EnumSet.of(StatementKind.BEGIN, StatementKind.COMMIT,
			StatementKind.ROLLBACK);

	private static final class OtherControl {

		private static final Pattern PATTERN = Pattern.compile(
				"(COMMIT|PREPARE TRANSACTION|XA)\\b.*|(ROLLBACK|ABORT)\\b(?!.* TO\\b).*|SET (SESSION |@@)?AUTOCOMMIT\\b.*");

	}

	private static final String CONTROLS = "controls the transaction, which belongs to the runner";

	private final String reason;

	private final List<String> expressions;

	private volatile @Nullable List<Pattern> patterns;

	private TransactionRules(String reason, List<String> expressions) {
		this.reason = reason;
		this.expressions = expressions;
	}

	static TransactionRules of(String reason, String... patterns) {
		return new TransactionRules(reason, List.of(patterns));
	}

	Optional<String> refusal(SqlStatement statement) {
		String head = StatementHead.of(statement.sql());
		if (CONTROL.contains(StatementKind.of(statement)) || OtherControl.PATTERN.matcher(head).matches()) {
			return Optional.of(CONTROLS);
		}
		for (Pattern pattern : patterns()) {
			if (pattern.matcher(head).matches()) {
				return Optional.of(this.reason);
			}
		}
		return Optional.empty();
	}

	/** Compiled when a revision is to run, and not in every start. */
	private List<Pattern> patterns() {
		List<Pattern> patterns = this.patterns;
		if (patterns == null) {
			patterns = this.expressions.stream().map(Pattern::compile).toList();
			this.patterns = patterns;
		}
		return patterns;
	}

}
