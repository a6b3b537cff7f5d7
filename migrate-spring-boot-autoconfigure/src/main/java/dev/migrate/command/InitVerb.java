package dev.migrate.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrate.runtime.MigrationException;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code db init}. Needs no database.
 */
@Command(name = "init", description = "Make the directory of the revisions, and templates for them to edit.")
final class InitVerb extends Verb {

	@Option(names = { "-t", "--template" }, paramLabel = "NAME",
			description = "Which of the templates that list-templates shows (default: ${DEFAULT-VALUE}).",
			defaultValue = ListTemplatesVerb.DEFAULT)
	private String template = ListTemplatesVerb.DEFAULT;

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		if (!this.template.equals(ListTemplatesVerb.DEFAULT)) {
			throw new MigrationException("No such template '" + this.template + "'",
					"'java -jar app.jar db list-templates' shows those there are.", null);
		}
		RevisionAuthoring authoring = db().context().authoring(db().database());
		Path directory = authoring.locations().first();
		boolean exists = Files.exists(directory);
		List<Path> templates = RevisionTemplates.copyTo(authoring.templates());
		if (exists && templates.isEmpty()) {
			throw new MigrationException("Directory " + shown(directory) + " already exists",
					"There is nothing to do: write a revision with 'java -jar app.jar db revision -m <message>'.",
					null);
		}
		if (!exists) {
			create(directory);
			print("  Creating directory '" + shown(directory) + "' ...  done");
		}
		templates.forEach((file) -> print("  Generating " + shown(file) + " ...  done"));
		printJson(Map.of("directory", directory, "templates", templates));
	}

	private static void create(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
