package dev.migrate.autoconfigure;

import javax.sql.DataSource;

import dev.migrate.command.CommandSettings;
import dev.migrate.runtime.DatabaseNames;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.StatusRefresher;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.RevisionAuthoring;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ResourceLoader;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for migrations: the app's pending
 * revisions are applied before anything uses its database. Without a {@link DataSource}
 * only the scripts can be looked at.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(MigrateProperties.class)
@ImportRuntimeHints(RevisionFilesRuntimeHints.class)
public final class MigrateAutoConfiguration {

	private static final String DEFAULT = MigrationMonitor.DEFAULT_DATABASE;

	@Bean
	DatabaseBeans migrateDatabaseBeans(ConfigurableListableBeanFactory beanFactory, Environment environment,
			ResourceLoader resourceLoader, MigrateProperties properties) {
		return new DatabaseBeans(beanFactory, environment, resourceLoader, properties);
	}

	@Bean
	DatabaseNames migrateDatabaseNames(DatabaseBeans beans) {
		return beans.names();
	}

	@Bean
	@ConditionalOnMissingBean
	RevisionScriptSource revisionScriptSource(DatabaseBeans beans) {
		return beans.scripts(DEFAULT);
	}

	@Bean
	static LazyMigrationBeans lazyMigrationBeans() {
		return new LazyMigrationBeans();
	}

	@Bean
	@ConditionalOnMissingBean
	MigratorSettings migratorSettings(DatabaseBeans beans) {
		return beans.settings(DEFAULT);
	}

	// For the command line only, as the next one
	@Bean
	@Lazy
	@ConditionalOnMissingBean
	RevisionAuthoring revisionAuthoring(DatabaseBeans beans) {
		return beans.authoring(DEFAULT);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	OfflineSqlFactory offlineSqlFactory(DatabaseBeans beans, RevisionScriptSource scripts, MigratorSettings settings) {
		return beans.offlineSql(DEFAULT, scripts, settings);
	}

	@Bean
	@ConditionalOnMissingBean
	CommandSettings commandSettings(MigrateProperties properties) {
		return new CommandSettings(properties.isProtectedMode());
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationMonitor migrationMonitor() {
		return new MigrationMonitor();
	}

	/**
	 * The database of {@code migrate.*} itself.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnDefaultDatabaseCondition.class)
	@Import(DatabaseInitializationDependencyConfigurer.class)
	static class DefaultDatabaseConfiguration {

		@Bean
		@ConditionalOnMissingBean
		Migrator migrator(DatabaseBeans beans, RevisionScriptSource scripts, MigratorSettings settings) {
			return beans.migrator(DEFAULT, scripts, settings);
		}

		@Bean
		@ConditionalOnMissingBean
		MigrationInitializer migrationInitializer(DatabaseBeans beans, Migrator migrator) {
			return beans.initializer(DEFAULT, migrator);
		}

		@Bean
		@ConditionalOnMissingBean
		StatusRefresher migrationStatusRefresher(DatabaseBeans beans, Migrator migrator) {
			return beans.statusRefresher(DEFAULT, migrator);
		}

	}

}
