package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;
import dev.migrate.runtime.MigrationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code db merge}.
 */
@Command(name = "merge", description = "Write a revision that joins several heads.")
final class MergeVerb extends AuthoringVerb {

	@Parameters(arity = "1..*", paramLabel = "REVISION",
			description = "What to join: heads for all of them, or ids, their beginnings, labels.")
	private List<String> targets = new ArrayList<>();

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		List<Revision> merged = this.targets.stream().flatMap((target) -> graph().resolve(target).stream()).toList();
		if (merged.size() < 2 && this.targets.contains("heads")) {
			throw new MigrationException(
					"Nothing to merge: "
							+ (merged.isEmpty() ? "there are no revisions" : merged.get(0).id() + " is the only head"),
					"Write an ordinary revision with 'java -jar app.jar db revision -m <message>'.", null);
		}
		write(this.targets, "merge " + merged.stream().map(Revision::id).collect(Collectors.joining(" and ")));
	}

}
