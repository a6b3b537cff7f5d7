package dev.migrate.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * SQLite in temporary files: in memory, each connection would have a database of its own.
 *
 * @param like connects to the application's database
 * @param url its URL
 */
record FileDatabases(SimpleDriverDataSource like, String url) implements Supplier<ScratchDatabase> {

	@Override
	public ScratchDatabase get() {
		try {
			Path directory = Files.createTempDirectory("migrate_test");
			int parameters = this.url.indexOf('?');
			String url = "jdbc:sqlite:" + directory.resolve("scratch.db")
					+ ((parameters >= 0) ? this.url.substring(parameters) : "");
			return new ScratchDatabase(ServerUrl.dataSource(this.like, url), () -> delete(directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No temporary file can be made for a scratch database", ex);
		}
	}

	private static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The scratch database in " + directory + " cannot be deleted", ex);
		}
	}

}
