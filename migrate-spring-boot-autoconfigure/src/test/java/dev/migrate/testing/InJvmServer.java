package dev.migrate.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The engines that need no server: H2, HSQLDB and SQLite.
 */
final class InJvmServer implements TestServer {

	private final TestDatabase database;

	private final AtomicInteger count = new AtomicInteger();

	InJvmServer(TestDatabase database) {
		this.database = database;
	}

	@Override
	public TestSchema createSchema() {
		String name = "t" + this.count.incrementAndGet();
		return switch (this.database) {
			case H2 -> inMemory("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
			case HSQLDB -> inMemory("jdbc:hsqldb:mem:" + name);
			case SQLITE -> inFile();
			case POSTGRESQL, MARIADB -> throw new IllegalStateException(this.database + " needs a server");
		};
	}

	private TestSchema inMemory(String url) {
		return new TestSchema(this.database, url, "sa", "", () -> shutdown(url));
	}

	private void shutdown(String url) {
		TestSchema schema = new TestSchema(this.database, url, "sa", "", () -> {
		});
		try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot drop " + url, ex);
		}
	}

	private TestSchema inFile() {
		Path directory = TemporaryDirectories.create("migrate-sqlite");
		return new TestSchema(this.database, "jdbc:sqlite:" + directory.resolve("test.db"), "", "",
				() -> TemporaryDirectories.delete(directory));
	}

	@Override
	public String origin() {
		return "within this JVM";
	}

	@Override
	public void close() {
		// each database went with its test
	}

}
