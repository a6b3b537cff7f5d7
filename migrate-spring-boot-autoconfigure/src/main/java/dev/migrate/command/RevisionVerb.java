package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.ModelResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code db revision}.
 */
@Command(name = "revision", description = "Write a new revision file, to be filled in.")
final class RevisionVerb extends AuthoringVerb {

	@Option(names = "--head", paramLabel = "REVISION",
			description = "What it follows: an id or its beginning, label@head, base for a history of its own "
					+ "(default: the only head). Repeated, it is a merge.")
	private List<String> heads = new ArrayList<>();

	@Option(names = "--autogenerate", description = "Fill it in with what the entities want, as 'db migrate' does. If "
			+ "nothing differs, it is written empty.")
	private boolean autogenerate;

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		List<String> followed = this.heads.isEmpty() ? List.of("head") : this.heads;
		if (!this.autogenerate) {
			write(followed, "empty message");
			return;
		}
		refuseSql();
		Migrator migrator = migrator();
		ModelResult result = compare(migrator, new ComparisonOptions(), new RenameOptions());
		write(wanted(followed, "empty message", migrator.render(result.comparison().operations(), language())),
				json(result));
	}

}
