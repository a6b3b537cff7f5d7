package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;

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

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		write(this.heads.isEmpty() ? List.of("head") : this.heads, "empty message");
	}

}
