package dev.migrate.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.autogenerate.Baseline;
import dev.migrate.script.WritableLocations;

/**
 * Where the accepted differences between entities and database are kept. Where the app
 * runs from a project, the file among its sources is read, not the copy that the build
 * made of it.
 */
public final class BaselineFile {

	private final String location;

	private final ClassLoader classLoader;

	private final WritableLocations sources;

	/**
	 * Create a baseline file.
	 * @param location the file, with {@code classpath:} or {@code file:}; it need not
	 * exist
	 * @param classLoader what {@code classpath:} is looked up with
	 * @param sources knows the sources of the project
	 */
	public BaselineFile(String location, ClassLoader classLoader, WritableLocations sources) {
		this.location = location;
		this.classLoader = classLoader;
		this.sources = sources;
	}

	/**
	 * Read what is accepted.
	 * @return the baseline, empty if there is no file
	 * @throws MigrationException if the file cannot be read
	 */
	public Baseline read() {
		Optional<Path> file = this.sources.file(this.location);
		try {
			return file.isPresent() ? Baseline.read(file.get()) : readResource();
		}
		catch (IOException ex) {
			throw new MigrationException("The baseline %s cannot be read: %s".formatted(this.location, ex.getMessage()),
					"Correct migrate.autogenerate.baseline, or the file's permissions.", ex);
		}
	}

	private Baseline readResource() throws IOException {
		String path = this.location.replaceFirst("^classpath:/*", "");
		try (InputStream stream = this.classLoader.getResourceAsStream(path)) {
			if (stream == null) {
				return Baseline.NONE;
			}
			return Baseline.of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines());
		}
	}

	/**
	 * Write what is accepted, in place of what was.
	 * @param baseline the baseline
	 * @return the file
	 * @throws MigrationException if there is no place for the file, or it cannot be
	 * written
	 */
	public Path write(Baseline baseline) {
		Path file = this.sources.file(this.location)
			.orElseThrow(() -> new MigrationException(
					"There are no sources to write the baseline %s to: the app does not run from a project"
						.formatted(this.location),
					"Go to the project's directory, or set migrate.autogenerate.baseline to file:<path>.", null));
		try {
			baseline.write(file);
			return file;
		}
		catch (IOException ex) {
			throw new MigrationException("The baseline %s cannot be written: %s".formatted(file, ex.getMessage()),
					"Correct migrate.autogenerate.baseline, or the file's permissions.", ex);
		}
	}

}
