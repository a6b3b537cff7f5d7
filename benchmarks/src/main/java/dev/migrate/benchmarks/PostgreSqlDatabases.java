package dev.migrate.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Databases of a PostgreSQL server in a container.
 */
final class PostgreSqlDatabases implements BenchmarkDatabase {

	private static final String PREFIX = "benchmark_";

	private final PostgreSQLContainer container;

	private final String fsync;

	private int next;

	/** Testcontainers switches fsync off, which no server that matters does. */
	PostgreSqlDatabases(String image, String fsync) {
		this.fsync = fsync;
		this.container = new PostgreSQLContainer(image);
		this.container.setCommand("postgres", "-c", "fsync=" + fsync);
		this.container.start();
	}

	@Override
	public String name() {
		return this.container.getDockerImageName() + " in a container, fsync " + this.fsync;
	}

	@Override
	public String user() {
		return this.container.getUsername();
	}

	@Override
	public String password() {
		return this.container.getPassword();
	}

	String host() {
		return this.container.getHost();
	}

	int port() {
		return this.container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
	}

	@Override
	public String create() {
		return create("");
	}

	@Override
	public String copy(String url) {
		return create(" TEMPLATE " + database(url));
	}

	private String create(String options) {
		String database = PREFIX + this.next++;
		execute("CREATE DATABASE " + database + options);
		// Nobody pays for what others have written
		execute("CHECKPOINT");
		return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), database);
	}

	@Override
	public void drop(String url) {
		execute("DROP DATABASE " + database(url) + " WITH (FORCE)");
	}

	static String database(String url) {
		return url.substring(url.lastIndexOf('/') + 1);
	}

	private void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(this.container.getJdbcUrl(), user(), password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.container.stop();
	}

}
