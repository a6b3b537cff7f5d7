package dev.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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

	/** Where the file system numbers its files, its number is a file's identity. */
	static ScriptFile onDisk(String path, Path file, BasicFileAttributes attributes) throws IOException {
		Object key = attributes.fileKey();
		return new ScriptFile(path, (key != null) ? key : file.toRealPath(), file, () -> Files.readAllBytes(file));
	}

	/**
	 * Reads a file.
	 */
	@FunctionalInterface
	interface Content {

		byte[] read() throws IOException;

	}

}
