package dev.migrate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * H2 databases in files of a directory.
 */
final class H2Databases implements BenchmarkDatabase {

	private static final String PREFIX = "jdbc:h2:file:";

	private final Path directory;

	private int next;

	H2Databases(Path directory) {
		this.directory = directory;
	}

	@Override
	public String name() {
		return "H2 " + org.h2.engine.Constants.VERSION + ", embedded, in a file";
	}

	@Override
	public String user() {
		return "sa";
	}

	@Override
	public String password() {
		return "";
	}

	@Override
	public String create() {
		return PREFIX + this.directory.resolve("h2-" + this.next++);
	}

	@Override
	public String copy(String url) {
		String copy = create();
		try {
			Files.copy(file(url), file(copy));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return copy;
	}

	@Override
	public void drop(String url) {
		try {
			Files.deleteIfExists(file(url));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path file(String url) {
		return Path.of(url.substring(PREFIX.length()) + ".mv.db");
	}

	@Override
	public void close() {
	}

}
