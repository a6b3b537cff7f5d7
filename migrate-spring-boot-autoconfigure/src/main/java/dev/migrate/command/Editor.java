package dev.migrate.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.runtime.MigrationException;

/**
 * The editor that a person has chosen.
 *
 * @param command the command, with its options separated by spaces
 */
record Editor(String command) {

	static Editor of(Map<String, String> environment) {
		for (String variable : List.of("VISUAL", "EDITOR")) {
			String command = environment.getOrDefault(variable, "").strip();
			if (!command.isEmpty()) {
				return new Editor(command);
			}
		}
		throw new MigrationException("No editor is chosen", "Set the environment variable EDITOR, as in EDITOR=vi.",
				null);
	}

	/** Open files and wait until the editor is closed. */
	void open(List<Path> files) {
		List<String> words = new ArrayList<>(List.of(this.command.split("\\s+")));
		files.forEach((file) -> words.add(file.toString()));
		try {
			int exitCode = new ProcessBuilder(words).inheritIO().start().waitFor();
			if (exitCode != 0) {
				throw new MigrationException(
						"The editor '%s' ended with exit code %d".formatted(this.command, exitCode),
						"Check the environment variables VISUAL and EDITOR.", null);
			}
		}
		catch (IOException ex) {
			throw new MigrationException(
					"The editor '%s' cannot be started: %s".formatted(this.command, ex.getMessage()),
					"Check the environment variables VISUAL and EDITOR.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationException("Interrupted while the editor was open", "Run the command again.", ex);
		}
	}

}
