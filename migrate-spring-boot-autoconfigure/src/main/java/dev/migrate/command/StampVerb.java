package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.revision.StampPlan;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.StampResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code db stamp}.
 */
@Command(name = "stamp", description = "Say where the database stands, without running anything.")
final class StampVerb extends Verb {

	@Parameters(arity = "0..*", paramLabel = "REVISION",
			description = "What is applied, with all it stands on: ids or their beginnings, labels, heads, base "
					+ "(default: heads).")
	private List<String> targets = new ArrayList<>();

	@Option(names = "--purge", description = "Forget all rows first, also those that no revision file describes.")
	private boolean purge;

	@Mixin
	private SqlOptions options = new SqlOptions();

	@Override
	Scope scope() {
		return this.options.isSql() ? Scope.ONE : Scope.CHOSEN;
	}

	@Override
	boolean printsList() {
		return false;
	}

	@Override
	void run() {
		List<String> stamped = this.targets.isEmpty() ? List.of("heads") : this.targets;
		if (this.options.isSql()) {
			writeScript(stamped);
			return;
		}
		if (settings().protectedMode()) {
			requireNothingForgotten(stamped);
		}
		StampResult result = migrator().withPlaceholders(this.options.placeholders(db())).stamp(stamped, this.purge);
		console().info("Running stamp_revision %s -> %s".formatted(String.join(", ", result.previous()),
				String.join(", ", result.current())));
		summarize("stamped, at " + (result.current().isEmpty() ? "the base" : String.join(", ", result.current())));
		printJson(result);
	}

	private void writeScript(List<String> stamped) {
		if (this.purge) {
			throw new MigrationException("Can't use --purge with --sql mode",
					"Say where the database stands instead, as in 'db stamp --sql start:end'.", null);
		}
		printScript(this.options.writer(db()).stamp(stamped));
	}

	private void requireNothingForgotten(List<String> stamped) {
		if (this.purge) {
			requireUnprotected("stamp with --purge");
			return;
		}
		StampPlan plan = migrator().previewStamp(stamped, false);
		if (!plan.unmark().isEmpty()) {
			requireUnprotected("forget that %s %s applied".formatted(
					String.join(", ", plan.unmark().stream().map(Revision::id).toList()),
					(plan.unmark().size() == 1) ? "is" : "are"));
		}
	}

}
