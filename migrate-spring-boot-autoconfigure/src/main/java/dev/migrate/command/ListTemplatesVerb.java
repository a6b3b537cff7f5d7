package dev.migrate.command;

import java.util.List;
import java.util.Map;

import dev.migrate.script.RevisionTemplates;
import picocli.CommandLine.Command;

/**
 * {@code db list-templates}. Needs no database.
 */
@Command(name = "list-templates", description = "List the templates that init copies.")
final class ListTemplatesVerb extends Verb {

	static final String DEFAULT = "default";

	private static final String DESCRIPTION = "Revisions of one database, written in SQL.";

	@Override
	Scope scope() {
		return Scope.NONE;
	}

	@Override
	void run() {
		print("Available templates:");
		print("");
		print(DEFAULT + " - " + DESCRIPTION);
		printJson(List.of(Map.of("name", DEFAULT, "description", DESCRIPTION, "files", RevisionTemplates.builtIn())));
	}

}
