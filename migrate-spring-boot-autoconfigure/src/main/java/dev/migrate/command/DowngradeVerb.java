package dev.migrate.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.migrate.runtime.DowngradePreview;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code db downgrade}. It says what it undoes before it does so. Only a person at a
 * terminal is asked, so that scripts go on working.
 */
@Command(name = "downgrade", description = "Undo revisions.")
final class DowngradeVerb extends RunVerb {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "Down to where, which stays applied: an id or its beginning, a label, -2, base, "
					+ "label@base (default: -1).")
	private String target = "-1";

	@Option(names = { "-y", "--yes" }, description = "Do not ask.")
	private boolean yes;

	@Mixin
	private SqlOptions options = new SqlOptions();

	@Override
	Scope scope() {
		return this.options.isSql() ? Scope.ONE : Scope.CHOSEN;
	}

	/** What depends on another database goes first. */
	@Override
	List<String> inOrder(List<String> databases) {
		List<String> reversed = new ArrayList<>(databases);
		Collections.reverse(reversed);
		return reversed;
	}

	@Override
	void run() {
		if (this.options.isSql()) {
			// As Flask-Migrate has it: one step below the head
			printScript(this.options.writer(db()).downgrade("-1".equals(this.target) ? "head:-1" : this.target));
			return;
		}
		requireUnprotected("downgrade");
		Map<String, String> placeholders = this.options.placeholders(db());
		DowngradePreview preview = migrator().withPlaceholders(placeholders).previewDowngrade(this.target);
		if (!preview.revisions().isEmpty()) {
			announce(preview);
			confirm();
		}
		RunResult result = run((migrator) -> migrator.withPlaceholders(placeholders).downgrade(this.target, preview));
		print(result, "downgrade");
	}

	private void announce(DowngradePreview preview) {
		console().message("This undoes %d revision%s of %s:".formatted(preview.revisions().size(),
				(preview.revisions().size() == 1) ? "" : "s", preview.database()));
		for (DowngradePreview.Undo undo : preview.revisions()) {
			console().message("  %s, %s".formatted(undo.step().revision().id(), undo.step().revision().title()));
			undo.losses()
				.forEach((loss) -> console()
					.message(console().ansi().string("    @|bold,yellow Data will be lost:|@ ") + loss));
		}
	}

	private void confirm() {
		if (console().isInteractive() && !this.yes && !console().confirm("Go on?")) {
			throw new MigrationException("Not confirmed, nothing was undone", "Answer y, or add --yes.", null);
		}
	}

}
