package dev.migrate.command;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.runtime.RevisionsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code db branches}. Needs no database.
 */
@Command(name = "branches", description = "List the revisions that several revisions follow.")
final class BranchesVerb extends ListVerb {

	@Option(names = { "-v", "--verbose" }, description = "Print all that is known of each.")
	private boolean verbose;

	@Override
	void run() {
		RevisionGraph graph = graph();
		List<Revision> points = new RevisionPlanner(graph).history(null, Set.of())
			.stream()
			.filter(graph::isBranchPoint)
			.toList();
		print(RevisionsResult.of(points, graph), Set.of(),
				(formatter, revision) -> formatter.branch(revision, this.verbose));
	}

}
