package dev.migrate.autoconfigure;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrate.runtime.DatabaseNames;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Tells which of the databases a data source leads to: the one whose bean it is, or the
 * one with the same URL, since migrations may have a data source of their own beside the
 * application's.
 */
final class MigratedDataSources {

	private final ConfigurableListableBeanFactory beanFactory;

	private final List<String> names;

	private final DataSourceBeans beans;

	MigratedDataSources(ConfigurableListableBeanFactory beanFactory, Environment environment, DatabaseNames names) {
		this.beanFactory = beanFactory;
		this.names = names.names();
		this.beans = new DataSourceBeans(beanFactory, ConfiguredDatabases.of(beanFactory, environment));
	}

	/**
	 * The database of a data source.
	 * @return its name, or empty if no migration is known to concern it
	 */
	Optional<String> databaseOf(DataSource dataSource) {
		return this.names.stream()
			.filter((name) -> migrated(name).filter((migrated) -> migrated == dataSource).isPresent())
			.findFirst()
			.or(() -> withSameUrl(dataSource));
	}

	private Optional<String> withSameUrl(DataSource dataSource) {
		String url = MigrationDataSources.url(dataSource);
		return (url == null) ? Optional.empty() : this.names.stream()
			.filter((name) -> migrated(name).filter((migrated) -> url.equals(MigrationDataSources.url(migrated)))
				.isPresent())
			.findFirst();
	}

	private Optional<DataSource> migrated(String database) {
		return this.beans.find(database).map((bean) -> this.beanFactory.getBean(bean, DataSource.class));
	}

}
