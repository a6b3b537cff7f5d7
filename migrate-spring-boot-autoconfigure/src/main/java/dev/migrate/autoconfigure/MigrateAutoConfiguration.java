package dev.migrate.autoconfigure;

import java.nio.file.Path;

import javax.sql.DataSource;

import dev.migrate.command.CommandSettings;
import dev.migrate.jdbc.TableName;
import dev.migrate.runtime.LoggingListener;
import dev.migrate.runtime.MigrationListener;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.StartupMigration;
import dev.migrate.runtime.StartupSettings;
import dev.migrate.runtime.StatusRefresher;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.Placeholders;
import dev.migrate.script.PostWriteHooks;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionWriterSettings;
import dev.migrate.script.WritableLocations;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.context.annotation.ImportRuntimeHints;
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

	@Bean
	@ConditionalOnMissingBean
	RevisionScriptSource revisionScriptSource(ResourceLoader resourceLoader, MigrateProperties properties,
			ConfigurableListableBeanFactory beanFactory) {
		return new RevisionScriptSource(resourceLoader, properties.getLocations(), properties.getJavaPackages(),
				new MigrationBeans(beanFactory));
	}

	@Bean
	static LazyMigrationBeans lazyMigrationBeans() {
		return new LazyMigrationBeans();
	}

	@Bean
	@ConditionalOnMissingBean
	MigratorSettings migratorSettings(MigrateProperties properties) {
		MigratorSettings defaults = MigratorSettings.DEFAULTS;
		return new MigratorSettings(new TableName(properties.getSchema(), properties.getTable()),
				properties.getTransaction(), properties.getLockTimeout(), properties.getOnChecksumMismatch(),
				properties.getOnUnknownRevision(), Placeholders.of(properties.getPlaceholders()),
				properties.getNaming().conventions(), defaults.appliedBy(), defaults.toolVersion());
	}

	@Bean
	@ConditionalOnMissingBean
	RevisionAuthoring revisionAuthoring(ResourceLoader resourceLoader, MigrateProperties properties) {
		MigrateProperties.RevisionProperties revision = properties.getRevision();
		ClassLoader classLoader = resourceLoader.getClassLoader();
		WritableLocations locations = new WritableLocations(properties.getLocations(),
				(classLoader != null) ? classLoader : getClass().getClassLoader(), Path.of(""));
		return RevisionAuthoring.of(
				new RevisionWriterSettings(revision.getFileName(), revision.getSlugLength(), revision.getTimeZone(),
						revision.getTemplate(), revision.getFormat(),
						properties.getJavaPackages().stream().findFirst().orElse("db.migrations")),
				locations, new PostWriteHooks(revision.getHooks()));
	}

	@Bean
	@ConditionalOnMissingBean
	OfflineSqlFactory offlineSqlFactory(RevisionScriptSource scripts, MigratorSettings settings,
			MigrateProperties properties, Environment environment, ObjectProvider<Migrator> migrator) {
		return new OfflineSqlFactory(scripts, settings,
				new OfflineDialect(properties, environment, migrator::getIfUnique));
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

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(DataSource.class)
	@Import(DatabaseInitializationDependencyConfigurer.class)
	static class DataSourceConfiguration {

		@Bean
		@ConditionalOnMissingBean
		Migrator migrator(@MigrateDataSource ObjectProvider<DataSource> markedDataSource,
				ObjectProvider<DataSource> dataSource, ListableBeanFactory beanFactory, RevisionScriptSource scripts,
				MigrateProperties properties, MigratorSettings settings, ObjectProvider<MigrationListener> listeners) {
			DataSource toMigrate = MigrationDataSources.find(markedDataSource, dataSource, beanFactory);
			Migrator migrator = new Migrator(MigrationDataSources.forMigrations(toMigrate, properties.getDatasource()),
					scripts, settings, listeners.orderedStream().toList());
			return migrator.withListener(new LoggingListener());
		}

		@Bean
		@ConditionalOnMissingBean
		MigrationInitializer migrationInitializer(Migrator migrator, MigrationMonitor monitor,
				MigrateProperties properties) {
			MigrateProperties.StartupProperties startup = properties.getStartup();
			StartupSettings settings = new StartupSettings(startup.getMode(), startup.getOnFailure(),
					startup.isRequireSingleHead(), startup.getWaitTimeout(), startup.getRetryInterval());
			return new MigrationInitializer(
					new StartupMigration(MigrationMonitor.DEFAULT_DATABASE, migrator, monitor, settings));
		}

		@Bean
		@ConditionalOnMissingBean
		StatusRefresher migrationStatusRefresher(Migrator migrator, MigrationMonitor monitor,
				MigrateProperties properties) {
			return new StatusRefresher(MigrationMonitor.DEFAULT_DATABASE, migrator, monitor,
					properties.getStatusMaxAge());
		}

		// Keeps Boot from letting Hibernate create and drop the schema of an embedded
		// database
		@Bean
		static SchemaManagementProvider migrateSchemaManagementProvider() {
			return (dataSource) -> SchemaManagement.MANAGED;
		}

	}

}
