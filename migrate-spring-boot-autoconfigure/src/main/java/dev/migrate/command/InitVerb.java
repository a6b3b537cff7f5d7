package dev.migrate.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
	void run() {
		if (!this.template.equals(ListTemplatesVerb.DEFAULT)) {
			throw new MigrationException("No such template '" + this.template + "'",
					"'java -jar app.jar db list-templates' shows those there are.", null);
		}
		RevisionAuthoring authoring = db().context().authoring(db().database());
		Path directory = authoring.locations().first();
		boolean inUse = isInUse(directory);
		List<Path> templates = RevisionTemplates.copyTo(authoring.templates());
		if (inUse && templates.isEmpty()) {
			throw new MigrationException("Directory " + directory + " already exists and is not empty",
					"There is nothing to do: write a revision with 'java -jar app.jar db revision -m <message>'.",
					null);
		}
		if (!inUse) {
			create(directory);
			print("  Creating directory '" + directory + "' ...  done");
		}
		templates.forEach((file) -> print("  Generating " + file + " ...  done"));
		printJson(Map.of("directory", directory, "templates", templates));
	}

	private static boolean isInUse(Path directory) {
		if (Files.notExists(directory)) {
			return false;
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.findAny().isPresent();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
