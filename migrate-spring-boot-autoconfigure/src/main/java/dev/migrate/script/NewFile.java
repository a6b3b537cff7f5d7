package dev.migrate.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Writes a file that nobody ever sees half-written, and leaves nothing behind on an
 * error.
 */
final class NewFile {

	private NewFile() {
	}

	/**
	 * Write a new file, and the directories above it.
	 * @param file the file
	 * @param text its text
	 * @throws ScriptException if it exists, or cannot be written
	 */
	static void write(Path file, String text) {
		Deque<Path> made = new ArrayDeque<>();
		try {
			makeDirectories(file.toAbsolutePath().getParent(), made);
			// Not createTempFile: the file would keep that one's narrow permissions
			Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
			made.push(temporary);
			Files.writeString(temporary, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
			Files.move(temporary, file);
		}
		catch (IOException ex) {
			removeAll(made, ex);
			throw new ScriptException(file.toString(), 0, "cannot be written: " + reason(ex), ex);
		}
	}

	private static void makeDirectories(@Nullable Path directory, Deque<Path> made) throws IOException {
		Deque<Path> missing = new ArrayDeque<>();
		for (Path path = directory; path != null && Files.notExists(path); path = path.getParent()) {
			missing.push(path);
		}
		for (Path path : missing) {
			Files.createDirectory(path);
			made.push(path);
		}
	}

	private static void removeAll(Deque<Path> made, IOException cause) {
		for (Path path : made) {
			try {
				Files.deleteIfExists(path);
			}
			catch (IOException ex) {
				cause.addSuppressed(ex);
			}
		}
	}

	private static String reason(IOException ex) {
		return (ex instanceof FileAlreadyExistsException) ? "there is a file of that name already"
				: ex.getClass().getSimpleName() + " " + ex.getMessage();
	}

}
