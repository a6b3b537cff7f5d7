package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.runtime.FailureMode;
import dev.migrate.runtime.LoggingListener;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.StartupMigration;
import dev.migrate.runtime.StartupMode;
import dev.migrate.runtime.StartupSettings;
import org.flywaydb.core.Flyway;

/**
 * What is measured: each brings a database to the end of the history that a location
 * holds.
 */
enum Contender {

	/** This project, as an application uses it when it starts. */
	MIGRATE {

		@Override
		void migrate(DataSource dataSource, String location) {
			Migrator migrator = new Migrator(dataSource, new HistoryFiles(Contender.class.getClassLoader(), location),
					MigratorSettings.DEFAULTS, List.of(new LoggingListener(MigrationMonitor.DEFAULT_DATABASE)));
			StartupSettings settings = new StartupSettings(StartupMode.UPGRADE, FailureMode.FAIL, false, Duration.ZERO,
					Duration.ZERO);
			new StartupMigration(MigrationMonitor.DEFAULT_DATABASE, migrator, new MigrationMonitor(), settings,
					List.of())
				.run();
		}

		@Override
		String forgetLast(History history) {
			return "DELETE FROM migrate_revisions WHERE revision = '%s'".formatted(history.lastId());
		}

	},

	/** Flyway, as Boot configures it by default. */
	FLYWAY {

		@Override
		void migrate(DataSource dataSource, String location) {
			Flyway.configure()
				.dataSource(dataSource)
				.locations(location.replace("file:", "filesystem:"))
				.load()
				.migrate();
		}

		@Override
		String forgetLast(History history) {
			return "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '%06d'".formatted(history.size());
		}

	},

	/** A loop over the files: read it, run it, commit. */
	JDBC {

		@Override
		void migrate(DataSource dataSource, String location) throws SQLException, IOException {
			try (Connection connection = dataSource.getConnection();
					Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				for (Path file : files(location)) {
					statement.execute(Files.readString(file));
					connection.commit();
				}
			}
		}

	},

	/**
	 * The least that can tell that nothing is pending: list and read the files, and ask
	 * the database once.
	 */
	FLOOR {

		@Override
		void migrate(DataSource dataSource, String location) throws SQLException, IOException {
			long characters = 0;
			for (Path file : files(location)) {
				characters += Files.readString(file).length();
			}
			try (Connection connection = dataSource.getConnection();
					Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SELECT revision FROM migrate_revisions")) {
				int applied = 0;
				while (rows.next()) {
					applied += rows.getString(1).isEmpty() ? 0 : 1;
				}
				if (applied == 0 || characters == 0) {
					throw new IllegalStateException("Nothing was read");
				}
			}
		}

	};

	/**
	 * Bring a database to the end of a history.
	 * @param dataSource the database
	 * @param location where the history is, as the contender writes locations
	 */
	abstract void migrate(DataSource dataSource, String location) throws SQLException, IOException;

	/** Bring a database to the end of a history, with a pool that is closed again. */
	void apply(BenchmarkDatabase database, String url, String location) throws SQLException, IOException {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(database.user());
		config.setPassword(database.password());
		try (HikariDataSource pool = new HikariDataSource(config)) {
			migrate(pool, location);
		}
	}

	/**
	 * The statement that lets the contender take the last revision for pending.
	 */
	String forgetLast(History history) {
		throw new UnsupportedOperationException(this + " keeps no record");
	}

	private static List<Path> files(String location) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(location.substring("file:".length())))) {
			return files.sorted().toList();
		}
	}

}
