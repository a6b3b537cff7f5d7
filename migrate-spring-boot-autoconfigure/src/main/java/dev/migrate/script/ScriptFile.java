package dev.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A file that was found below a location.
 *
 * @param path the path to show to users
 * @param identity the same for the same file, however it was found
 * @param file the file on disk, or {@code null} if it is in a jar
 * @param content what is in it
 */
record ScriptFile(String path, Object identity, @Nullable Path file, Content content) {

	/**
	 * Its identity is its real path and not the file system's number for it: some give
	 * several files the same, of which all but one would be passed over.
	 */
	static ScriptFile onDisk(String path, Path file) throws IOException {
		return new ScriptFile(path, file.toRealPath(), file, () -> Files.readAllBytes(file));
	}

	/**
	 * Reads a file.
	 */
	@FunctionalInterface
	interface Content {

		byte[] read() throws IOException;

	}

}
