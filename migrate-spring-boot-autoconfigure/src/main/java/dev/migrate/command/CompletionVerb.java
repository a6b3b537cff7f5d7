package dev.migrate.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code db completion}.
 */
@Command(name = "completion",
		description = { "Print a completion script for bash and zsh.",
				"It completes the verbs of a function or an alias, for example:",
				"  db() { java -jar app.jar db \"$@\"; }", "  source <(db completion)" })
final class CompletionVerb extends Verb {

	@Parameters(arity = "0..1", paramLabel = "NAME", description = "What is typed instead of 'db' (default: db).")
	private String name = "db";

	@Override
	Scope scope() {
		return Scope.NONE;
	}

	@Override
	void run() {
		CommandLine commandLine = CommandRunner.commandLine(new DbCommand(db().context()));
		console().result(AutoComplete.bash(this.name, commandLine));
	}

}
