package dev.migrate.autoconfigure;

import java.util.Objects;

import javax.sql.DataSource;

import dev.migrate.dialect.DriverProperties;
import dev.migrate.runtime.MigrationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/**
 * Finds the data source that gives the migration its connection: not the application's
 * pool if its URL and credentials can be had, because a pool may hand out the same
 * session again with what a revision set in it, and may block for minutes when the
 * database is down.
 */
final class MigrationDataSources {

	private static final Log logger = LogFactory.getLog(MigrationDataSources.class);

	private static final boolean HIKARI_PRESENT = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			MigrationDataSources.class.getClassLoader());

	private MigrationDataSources() {
	}

	/**
	 * The data source that opens migration connections.
	 * @param dataSource the application's, or {@code null} if the properties have a URL
	 */
	static DataSource forMigrations(@Nullable DataSource dataSource, MigrationDataSourceProperties properties) {
		DataSourceBuilder<SimpleDriverDataSource> builder = builder(dataSource, properties);
		if (builder == null) {
			return Objects.requireNonNull(dataSource, "the URL is set where there is no bean");
		}
		SimpleDriverDataSource own = builder.build();
		String url = own.getUrl();
		if (dataSource != null && (url == null || (!properties.isSet() && DriverProperties.isInMemory(url)))) {
			return dataSource;
		}
		own.setConnectionProperties(
				DriverProperties.forUrl(Objects.requireNonNull(url), properties.getConnectTimeout()));
		return (HIKARI_PRESENT && dataSource != null && properties.getUrl() == null)
				? HikariSettings.copy(dataSource, own) : own;
	}

	/**
	 * The same where a pool is asked first, and this one for nothing in most starts: it
	 * is derived when it is needed, if the pool tells enough to be sure that it can be.
	 */
	static DataSource forMigrationsBeside(DataSource pool, MigrationDataSourceProperties properties) {
		String url = HIKARI_PRESENT ? HikariSettings.url(pool) : null;
		return (url != null && !DriverProperties.isInMemory(url))
				? new DerivedDataSource(() -> forMigrations(pool, properties)) : forMigrations(pool, properties);
	}

	/** The URL of a data source, if it tells. */
	static @Nullable String url(DataSource dataSource) {
		DataSourceBuilder<SimpleDriverDataSource> derived = derive(dataSource);
		return (derived != null) ? derived.build().getUrl() : null;
	}

	private static @Nullable DataSourceBuilder<SimpleDriverDataSource> builder(@Nullable DataSource dataSource,
			MigrationDataSourceProperties properties) {
		DataSourceBuilder<SimpleDriverDataSource> builder = (dataSource != null) ? derive(dataSource) : null;
		String url = properties.getUrl();
		if (url != null) {
			builder = (builder != null) ? builder : DataSourceBuilder.create().type(SimpleDriverDataSource.class);
			builder.url(url);
			String driver = (properties.getDriverClassName() != null) ? properties.getDriverClassName()
					: DatabaseDriver.fromJdbcUrl(url).getDriverClassName();
			if (driver != null) {
				builder.driverClassName(driver);
			}
		}
		if (builder == null && dataSource != null && properties.isSet()) {
			throw new MigrationException("migrate.datasource is set, but the URL of the %s is not to be had"
				.formatted(dataSource.getClass().getSimpleName()), "Set migrate.datasource.url too.", null);
		}
		if (builder != null) {
			builder = (properties.getUsername() != null) ? builder.username(properties.getUsername()) : builder;
			builder = (properties.getPassword() != null) ? builder.password(properties.getPassword()) : builder;
		}
		return builder;
	}

	private static @Nullable DataSourceBuilder<SimpleDriverDataSource> derive(DataSource dataSource) {
		try {
			DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.derivedFrom(dataSource)
				.type(SimpleDriverDataSource.class);
			return (builder.build().getUrl() != null) ? builder : null;
		}
		catch (RuntimeException ex) {
			logger.debug("No connection of its own can be derived from the data source; using it as it is", ex);
			return null;
		}
	}

}
