package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Directories for the data of test databases, in memory where the system has such a
 * place.
 */
final class TemporaryDirectories {

	private static final Path MEMORY = Path.of("/dev/shm");

	private TemporaryDirectories() {
	}

	static Path create(String prefix) {
		try {
			return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, prefix)
					: Files.createTempDirectory(prefix);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
