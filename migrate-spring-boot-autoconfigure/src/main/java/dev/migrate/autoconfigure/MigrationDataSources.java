package dev.migrate.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.dialect.DriverProperties;
import dev.migrate.runtime.MigrationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Finds the data source to migrate, and the one that gives the migration its connection:
 * not the application's pool if its URL and credentials can be had, because a pool may
 * hand out the same session again with what a revision set in it, and may block for
 * minutes when the database is down.
 */
final class MigrationDataSources {

	private static final Log logger = LogFactory.getLog(MigrationDataSources.class);

	private MigrationDataSources() {
	}

	/** The data source that is marked, or the only or primary one. */
	static DataSource find(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> all,
			ListableBeanFactory beanFactory) {
		DataSource dataSource = marked.getIfAvailable(all::getIfUnique);
		if (dataSource == null) {
			throw new MigrationException(
					"There are several DataSource beans, and none is marked as the one to migrate: %s".formatted(String
						.join(", ", List.of(beanFactory.getBeanNamesForType(DataSource.class, false, false)))),
					"Put @MigrateDataSource (dev.migrate.autoconfigure) or @Primary on the bean method of the one "
							+ "whose schema the revisions describe.",
					null);
		}
		return dataSource;
	}

	/** The data source that opens migration connections. */
	static DataSource forMigrations(DataSource dataSource, MigrateProperties.DataSourceProperties properties) {
		if (properties.getUrl() != null) {
			return configure(DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(properties.getUrl()),
					properties);
		}
		DataSourceBuilder<SimpleDriverDataSource> derived = derive(dataSource);
		if (derived == null) {
			if (properties.getUsername() != null) {
				throw new MigrationException(
						"migrate.datasource.username is set, but the URL of the %s is not to be had"
							.formatted(dataSource.getClass().getSimpleName()),
						"Set migrate.datasource.url too.", null);
			}
			return dataSource;
		}
		SimpleDriverDataSource own = configure(derived, properties);
		return (own.getUrl() != null && DriverProperties.isInMemory(own.getUrl())) ? dataSource : own;
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

	private static SimpleDriverDataSource configure(DataSourceBuilder<SimpleDriverDataSource> builder,
			MigrateProperties.DataSourceProperties properties) {
		if (properties.getUsername() != null) {
			builder.username(properties.getUsername());
		}
		if (properties.getPassword() != null) {
			builder.password(properties.getPassword());
		}
		SimpleDriverDataSource dataSource = builder.build();
		if (dataSource.getUrl() != null) {
			dataSource
				.setConnectionProperties(DriverProperties.forUrl(dataSource.getUrl(), properties.getConnectTimeout()));
		}
		return dataSource;
	}

}
