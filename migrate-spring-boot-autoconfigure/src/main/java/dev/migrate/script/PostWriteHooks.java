package dev.migrate.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.StringUtils;

/**
 * Commands that are run with each new revision file, such as a formatter or
 * {@code git add} (Alembic: {@code post_write_hooks}).
 */
public final class PostWriteHooks {

	private static final String FILE = "REVISION_SCRIPT_FILENAME";

	private final List<String> commands;

	/**
	 * Create hooks.
	 * @param commands the commands, run in order without a shell; their words are
	 * separated by spaces, and the file's path takes the place of
	 * {@code REVISION_SCRIPT_FILENAME} or is the last word
	 */
	public PostWriteHooks(List<String> commands) {
		this.commands = commands.stream().map(String::strip).filter(StringUtils::hasText).toList();
	}

	/**
	 * The commands.
	 * @return the commands in order
	 */
	public List<String> commands() {
		return this.commands;
	}

	/**
	 * Run one of the commands and wait for it.
	 * @param command the command
	 * @param file the new file
	 * @return how it ended
	 */
	public Outcome run(String command, Path file) {
		ProcessBuilder builder = new ProcessBuilder(words(command, file)).redirectErrorStream(true);
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Outcome(command, process.waitFor(), output.strip());
		}
		catch (IOException ex) {
			return new Outcome(command, Outcome.NOT_STARTED, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome(command, Outcome.NOT_STARTED, "interrupted");
		}
	}

	private static List<String> words(String command, Path file) {
		List<String> words = new ArrayList<>(List.of(command.split("\\s+")));
		if (!command.contains(FILE)) {
			words.add(FILE);
		}
		words.replaceAll((word) -> word.replace(FILE, file.toString()));
		return words;
	}

	/**
	 * How a hook ended.
	 *
	 * @param command the command
	 * @param exitCode its exit code, or {@link #NOT_STARTED}
	 * @param output what it printed, or why it did not start
	 */
	public record Outcome(String command, int exitCode, String output) {

		/**
		 * Stands for the exit code of a command that could not be started.
		 */
		public static final int NOT_STARTED = -1;

		/**
		 * Whether the hook did its work.
		 * @return {@code true} for exit code 0
		 */
		public boolean isSuccess() {
			return this.exitCode == 0;
		}

	}

}
