package dev.migrate.command;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.runtime.RevisionsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code db heads}. Needs no database.
 */
@Command(name = "heads", description = "List the revisions that no revision follows.")
final class HeadsVerb extends ListVerb {

	@Option(names = { "-v", "--verbose" }, description = "Print all that is known of each.")
	private boolean verbose;

	@Option(names = "--resolve-dependencies", description = "Leave out those that another revision depends on.")
	private boolean resolveDependencies;

	@Override
	void run() {
		RevisionGraph graph = graph();
		print(RevisionsResult.of(this.resolveDependencies ? graph.realHeads() : graph.heads(), graph), Set.of(),
				(formatter, revision) -> this.verbose ? formatter.details(revision)
						: List.of(formatter.head(revision)));
	}

}
