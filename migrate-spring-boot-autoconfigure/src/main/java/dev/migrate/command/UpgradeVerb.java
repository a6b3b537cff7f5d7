package dev.migrate.command;

import dev.migrate.runtime.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code db upgrade}.
 */
@Command(name = "upgrade", description = "Apply revisions.")
final class UpgradeVerb extends RunVerb {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "Up to where: an id or its beginning, a label, heads, +1, label@head (default: heads).")
	private String target = "heads";

	@Mixin
	private SqlOptions options = new SqlOptions();

	@Override
	Scope scope() {
		if (this.options.isSql()) {
			return Scope.ONE;
		}
		// Any other target is a revision of one history
		return "heads".equals(this.target) ? Scope.EACH : Scope.CHOSEN;
	}

	@Override
	boolean followsDependencies() {
		return true;
	}

	@Override
	void run() {
		if (this.options.isSql()) {
			printScript(this.options.writer(db()).upgrade(this.target));
			return;
		}
		RunResult result = run(
				(migrator) -> migrator.withPlaceholders(this.options.placeholders(db())).upgrade(this.target));
		print(result, "upgrade");
	}

}
