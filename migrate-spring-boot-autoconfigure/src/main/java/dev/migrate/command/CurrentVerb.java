package dev.migrate.command;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.RevisionsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code db current}.
 */
@Command(name = "current", description = "List the revisions at which the database stands.")
final class CurrentVerb extends ListVerb {

	@Option(names = { "-v", "--verbose" }, description = "Print all that is known of each.")
	private boolean verbose;

	@Option(names = { "-c", "--check-heads" }, description = "Fail unless all heads are applied.")
	private boolean checkHeads;

	@Override
	void run() {
		RevisionsResult result = migrator().current();
		if (this.verbose && !db().ids()) {
			print("Current revision(s) for %s:".formatted(result.database()));
		}
		print(result, Set.of(), (formatter, revision) -> this.verbose ? formatter.details(revision)
				: List.of(formatter.current(revision)));
		if (this.checkHeads) {
			requireAtHeads(result);
		}
	}

	/**
	 * Alembic compares with heads that others depend on as well, and so may never agree.
	 */
	private void requireAtHeads(RevisionsResult result) {
		List<String> missing = graph().realHeads()
			.stream()
			.filter((head) -> !result.applied().contains(head.id()))
			.map(CurrentVerb::describe)
			.toList();
		if (!missing.isEmpty()) {
			throw new MigrationException("%s is not on all head revisions, it lacks %s".formatted(result.database(),
					String.join(", ", missing)), "Run 'java -jar app.jar db upgrade'.", null);
		}
	}

	private static String describe(Revision revision) {
		return revision.title().isEmpty() ? revision.id() : revision.id() + " (" + revision.title() + ")";
	}

}
