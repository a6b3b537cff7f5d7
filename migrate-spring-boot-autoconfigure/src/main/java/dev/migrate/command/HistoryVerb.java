package dev.migrate.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.runtime.RevisionsResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code db history}. Needs no database unless the current revisions are asked for.
 */
@Command(name = "history", description = "List revisions, newest first.")
final class HistoryVerb extends ListVerb {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "[START]:[END]",
			description = "List a range, both ends included: a:b, a:, :b, -3:, current:.")
	private @Nullable String range;

	@Option(names = { "-v", "--verbose" }, description = "Print all that is known of each.")
	private boolean verbose;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark the current revisions.")
	private boolean indicateCurrent;

	@Override
	void run() {
		RevisionsResult result = list();
		print(result, this.indicateCurrent ? rows(result) : Set.of(), (formatter, revision) -> this.verbose
				? formatter.details(revision) : List.of(formatter.history(revision)));
	}

	private RevisionsResult list() {
		if (this.indicateCurrent || (this.range != null && this.range.contains("current"))) {
			return migrator().history(this.range);
		}
		RevisionGraph graph = graph();
		return RevisionsResult.of(new RevisionPlanner(graph).history(this.range, Set.of()), graph);
	}

	/**
	 * What Alembic has rows for: nothing applied stands on them, not by a dependency
	 * either.
	 */
	private static Set<String> rows(RevisionsResult result) {
		return result.graph()
			.maximal(result.applied())
			.stream()
			.map(Revision::id)
			.collect(Collectors.toUnmodifiableSet());
	}

}
