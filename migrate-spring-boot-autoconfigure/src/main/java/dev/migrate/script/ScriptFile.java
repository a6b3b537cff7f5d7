package dev.migrate.script;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A file that was found below a location.
 *
 * @param path the path to show to users
 * @param identity the same for the same file, however it was found
 * @param resource the file
 */
record ScriptFile(String path, String identity, Resource resource) {

	/** The file on disk, or {@code null} if it is in a jar. */
	@Nullable Path file() {
		return (this.resource instanceof FileSystemResource onDisk) ? onDisk.getFilePath() : null;
	}

}
