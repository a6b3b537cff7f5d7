package dev.migrate.test;

import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Makes scratch databases of the same kind as an application's database, with the same
 * settings in the URL.
 */
final class ScratchDatabases {

	private ScratchDatabases() {
	}

	/** What makes a new one at each call. */
	static Supplier<ScratchDatabase> beside(DataSource dataSource) {
		SimpleDriverDataSource own = derive(dataSource);
		String url = String.valueOf(own.getUrl());
		return switch (DatabaseDriver.fromJdbcUrl(url)) {
			case H2, HSQLDB -> new MemoryDatabases(own, url);
			case SQLITE -> new FileDatabases(own, url);
			case POSTGRESQL -> new ServerDatabases(own, url, new PostgresqlServer());
			case MARIADB, MYSQL -> new ServerDatabases(own, url, new MysqlServer());
			default -> throw new IllegalStateException(
					"No scratch database can be made for %s. A @MigrationTest runs on PostgreSQL, MariaDB, MySQL, H2, HSQLDB and SQLite"
						.formatted(ServerUrl.withoutParameters(url))
							+ (url.startsWith("jdbc:tc:")
									? "; instead of a jdbc:tc: URL, declare the container as a @ServiceConnection bean."
									: "."));
		};
	}

	/** A name that nothing else on a server has. */
	static String newName() {
		return "migrate_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
	}

	private static SimpleDriverDataSource derive(DataSource dataSource) {
		SimpleDriverDataSource derived;
		try {
			derived = DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build();
		}
		catch (RuntimeException ex) {
			throw unknown(dataSource, ex);
		}
		if (derived.getUrl() == null) {
			throw unknown(dataSource, null);
		}
		return derived;
	}

	private static IllegalStateException unknown(DataSource dataSource, @Nullable RuntimeException cause) {
		return new IllegalStateException(
				"The URL of the %s is not to be had, so no scratch database can be made beside it. Give the @MigrationTest a "
					.formatted(dataSource.getClass().getName())
						+ "plain DataSource: a @ServiceConnection container, or properties = \"spring.datasource.url=...\".",
				cause);
	}

}
