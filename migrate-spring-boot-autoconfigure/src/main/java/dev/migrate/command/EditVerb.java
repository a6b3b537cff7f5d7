package dev.migrate.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.runtime.MigrationException;
import dev.migrate.script.RevisionScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code db edit}. Needs a database for {@code current} only.
 */
@Command(name = "edit", description = "Open revision files in the editor that $VISUAL or $EDITOR names.")
final class EditVerb extends Verb {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "An id or its beginning, a label, head, heads, current (default: current).")
	private String target = "current";

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		List<Path> files = new ArrayList<>();
		for (String id : ids()) {
			files.add(file(id));
		}
		Editor.of(System.getenv()).open(files);
		printJson(Map.of("files", files));
	}

	private List<String> ids() {
		if ("current".equals(this.target)) {
			List<String> current = migrator().current().ids();
			if (current.isEmpty()) {
				throw new MigrationException("No current revisions", "Nothing is applied. Name a revision.", null);
			}
			return current;
		}
		List<String> ids = graph().resolve(this.target).stream().map((revision) -> revision.id()).toList();
		if (ids.isEmpty()) {
			throw new MigrationException("No revision files indicated by symbol '" + this.target + "'",
					"Name a revision; 'java -jar app.jar db history' lists them.", null);
		}
		return ids;
	}

	private Path file(String id) {
		RevisionScript script = scripts().find(id)
			.orElseThrow(
					() -> new MigrationException("Revision " + id + " has no file in this version of the application",
							"Deploy the version that carries it.", null));
		return script.file()
			.orElseThrow(() -> new MigrationException(script.path() + " is packaged in a jar and cannot be edited",
					"Run the command in the project that the jar was built from.", null));
	}

}
