package dev.migrate.command;

import java.util.Set;

import dev.migrate.jdbc.DatabaseUnavailableException;
import dev.migrate.revision.RevisionFormatter;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.UnknownRevisionException;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.RevisionsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code db show}. Asks the database only for what no file describes.
 */
@Command(name = "show", description = "Print all that is known of a revision.")
final class ShowVerb extends ListVerb {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "An id or its beginning, a label, head, heads, current (default: head).")
	private String target = "head";

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		print(find(), Set.of(), RevisionFormatter::details);
	}

	private RevisionsResult find() {
		if ("current".equals(this.target)) {
			return migrator().current();
		}
		RevisionGraph graph = graph();
		try {
			return RevisionsResult.of(graph.resolve(this.target), graph);
		}
		catch (UnknownRevisionException ex) {
			return findInDatabase(ex);
		}
	}

	/** A row of a later build of the application describes itself. */
	private RevisionsResult findInDatabase(UnknownRevisionException unknown) {
		try {
			return migrator().show(this.target);
		}
		catch (MigrationException | DatabaseUnavailableException | UnknownRevisionException ex) {
			throw unknown;
		}
	}

}
