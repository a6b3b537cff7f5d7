package dev.migrate.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent to PostgreSQL.
 *
 * @param statements the statements, the driver's own among them
 * @param roundTrips how often it waited for an answer
 * @param connections how many connections it opened
 */
record Traffic(int statements, int roundTrips, int connections) {

	/**
	 * Count what work on an open pool sends.
	 * @return the counts, {@code null} if the database is embedded
	 */
	static @Nullable Traffic of(BenchmarkDatabase database, String url, Work work) throws IOException, SQLException {
		if (!(database instanceof PostgreSqlDatabases postgresql)) {
			return null;
		}
		try (CountingProxy proxy = new CountingProxy(postgresql.host(), postgresql.port());
				HikariDataSource pool = new HikariDataSource(config(database, url, proxy))) {
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute("SELECT 1");
			}
			proxy.reset();
			work.run(pool);
			return new Traffic(proxy.statements(), proxy.roundTrips(), proxy.connections());
		}
	}

	private static HikariConfig config(BenchmarkDatabase database, String url, CountingProxy proxy) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(
				"jdbc:postgresql://localhost:%d/%s".formatted(proxy.localPort(), PostgreSqlDatabases.database(url)));
		config.setUsername(database.user());
		config.setPassword(database.password());
		config.setMinimumIdle(1);
		config.setMaximumPoolSize(4);
		return config;
	}

	/**
	 * Work on a database.
	 */
	@FunctionalInterface
	interface Work {

		void run(DataSource pool) throws SQLException, IOException;

	}

}
