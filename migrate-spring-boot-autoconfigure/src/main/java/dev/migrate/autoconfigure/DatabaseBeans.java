package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrate.autogenerate.AutogenerateCustomizer;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.EntityModels;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.Autogenerations;
import dev.migrate.runtime.BaselineFile;
import dev.migrate.runtime.ModelCheck;
import dev.migrate.runtime.ModelCheckMode;
import dev.migrate.jdbc.TableName;
import dev.migrate.operation.TargetDatabase;
import dev.migrate.runtime.DatabaseNames;
import dev.migrate.runtime.FailureMode;
import dev.migrate.runtime.LoggingListener;
import dev.migrate.runtime.MigrationListener;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.runtime.StartupMigration;
import dev.migrate.runtime.StatusRefresher;
import dev.migrate.script.Placeholders;
import dev.migrate.script.PostWriteHooks;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionWriterSettings;
import dev.migrate.script.WritableLocations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Makes the beans of each database. {@link MigrateAutoConfiguration} defines those of the
 * default database by its methods, {@link DatabaseBeansRegistrar} those of the others.
 */
final class DatabaseBeans {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Environment environment;

	private final ResourceLoader resourceLoader;

	private final MigrateProperties properties;

	private final ConfiguredDatabases databases;

	private final DataSourceBeans dataSources;

	DatabaseBeans(ConfigurableListableBeanFactory beanFactory, Environment environment, ResourceLoader resourceLoader,
			MigrateProperties properties) {
		this.beanFactory = beanFactory;
		this.environment = environment;
		this.resourceLoader = resourceLoader;
		this.properties = properties;
		this.databases = ConfiguredDatabases.of(beanFactory, environment);
		this.dataSources = new DataSourceBeans(beanFactory, this.databases);
	}

	private DatabaseProperties properties(String database) {
		return database.equals(MigrationMonitor.DEFAULT_DATABASE) ? this.properties : this.databases.get(database);
	}

	/** The databases that there are: the default one may have no data source. */
	DatabaseNames names() {
		Map<String, Set<String>> dependencies = new LinkedHashMap<>();
		this.databases.inOrder()
			.stream()
			.filter(this::exists)
			.forEach((name) -> dependencies.put(name, Set.copyOf(this.databases.get(name).getDependsOn())));
		return new DatabaseNames(dependencies);
	}

	private boolean exists(String database) {
		return this.databases.names().contains(database) || hasDefaultMigrator();
	}

	/** Without instantiating it: it may fail. */
	private boolean hasDefaultMigrator() {
		return Arrays.stream(this.beanFactory.getBeanNamesForType(Migrator.class, true, false))
			.anyMatch((bean) -> this.databases.names()
				.stream()
				.noneMatch((name) -> DatabaseBeanNames.of(name, Migrator.class).equals(bean)));
	}

	RevisionScriptSource scripts(String database) {
		DatabaseProperties properties = properties(database);
		return new RevisionScriptSource(this.resourceLoader, properties.getLocations(), properties.getJavaPackages(),
				new MigrationBeans(this.beanFactory, (className) -> this.databases.owns(database, className)),
				new TargetDatabase(database, Set.copyOf(this.databases.inOrder())));
	}

	MigratorSettings settings(String database) {
		DatabaseProperties properties = properties(database);
		MigratorSettings defaults = MigratorSettings.DEFAULTS;
		return new MigratorSettings(new TableName(properties.getSchema(), properties.getTable()),
				properties.getTransaction(), properties.getLockTimeout(), properties.getOnChecksumMismatch(),
				properties.getOnUnknownRevision(), Placeholders.of(properties.getPlaceholders()),
				properties.getNaming().conventions(), defaults.appliedBy(), defaults.toolVersion());
	}

	RevisionAuthoring authoring(String database) {
		DatabaseProperties properties = properties(database);
		RevisionProperties revision = this.properties.getRevision();
		WritableLocations locations = new WritableLocations(properties.getLocations(), classLoader(), Path.of(""));
		return RevisionAuthoring.of(
				new RevisionWriterSettings(revision.getFileName(), revision.getSlugLength(), revision.getTimeZone(),
						revision.getTemplate(), revision.getFormat(),
						properties.getJavaPackages().stream().findFirst().orElse("db.migrations")),
				locations, new PostWriteHooks(revision.getHooks()));
	}

	private ClassLoader classLoader() {
		ClassLoader classLoader = this.resourceLoader.getClassLoader();
		return (classLoader != null) ? classLoader : getClass().getClassLoader();
	}

	OfflineSqlFactory offlineSql(String database, RevisionScriptSource scripts, MigratorSettings settings) {
		return new OfflineSqlFactory(scripts, settings, new OfflineDialect(properties(database), () -> url(database),
				() -> DatabaseBeanNames.findMigrator(this.beanFactory, database)));
	}

	private @Nullable String url(String database) {
		if (database.equals(MigrationMonitor.DEFAULT_DATABASE)) {
			return this.environment.getProperty("spring.datasource.url");
		}
		return this.dataSources.find(database)
			.map((bean) -> MigrationDataSources.url(this.beanFactory.getBean(bean, DataSource.class)))
			.orElse(null);
	}

	Migrator migrator(String database, RevisionScriptSource scripts, MigratorSettings settings) {
		String bean = this.dataSources.require(database);
		DataSource dataSource = (bean != null) ? this.beanFactory.getBean(bean, DataSource.class) : null;
		DatabaseProperties properties = properties(database);
		DataSource own = (dataSource != null && mayAskPool(properties))
				? MigrationDataSources.forMigrationsBeside(dataSource, properties.getDatasource())
				: MigrationDataSources.forMigrations(dataSource, properties.getDatasource());
		Migrator migrator = new Migrator(own, scripts, settings,
				this.beanFactory.getBeanProvider(MigrationListener.class).orderedStream().toList())
			.withListener(new LoggingListener(database));
		return (dataSource != null && dataSource != own && mayAskPool(properties)) ? migrator.withPool(dataSource)
				: migrator;
	}

	/**
	 * Not if migrations have another user, nor if the app is to start soon although the
	 * database is down: a pool may take its time to say so.
	 */
	private static boolean mayAskPool(DatabaseProperties properties) {
		return !properties.getDatasource().isSet() && properties.getStartup().getOnFailure() == FailureMode.FAIL;
	}

	MigrationInitializer initializer(String database, Migrator migrator) {
		return new MigrationInitializer(database, new StartupMigration(database, migrator, monitor(),
				properties(database).getStartup().settings(), properties(database).getDependsOn()));
	}

	StatusRefresher statusRefresher(String database, Migrator migrator) {
		return new StatusRefresher(database, migrator, monitor(), this.properties.getStatusMaxAge());
	}

	/** What it takes to compare a database with the entities that are kept in it. */
	Autogeneration autogeneration(String database, EntityModels models) {
		DatabaseProperties properties = properties(database);
		AutogenerateProperties autogenerate = properties.getAutogenerate();
		WritableLocations locations = new WritableLocations(properties.getLocations(), classLoader(), Path.of(""));
		return new Autogeneration(database, () -> models(database, models),
				new AutogenerateSettings(autogenerate.getCompare(), autogenerate.getInclude(),
						autogenerate.getExclude(), Set.of()),
				this.beanFactory.getBeanProvider(AutogenerateCustomizer.class).orderedStream().toList(),
				new BaselineFile(autogenerate.getBaseline(), classLoader(), locations));
	}

	private List<SchemaModel> models(String database, EntityModels models) {
		String factory = properties(database).getEntityManagerFactory();
		if (factory != null) {
			return List.of(models.forEntityManagerFactory(factory));
		}
		String bean = this.dataSources.require(database);
		if (bean == null) {
			return List.of();
		}
		DataSource dataSource = this.beanFactory.getBean(bean, DataSource.class);
		return (names().names().size() == 1) ? models.forOnlyDatabase(dataSource) : models.forDatabase(dataSource);
	}

	private Migrator migratorBean(String database) {
		return Objects.requireNonNull(DatabaseBeanNames.findMigrator(this.beanFactory, database),
				() -> "names() lists database '" + database + "', which has no migrator");
	}

	/** The checks at startup, one for each database that wants it. */
	List<ModelCheck> modelChecks(Autogenerations autogenerations) {
		return names().names()
			.stream()
			.filter((database) -> properties(database).getStartup().getCheckModel() != ModelCheckMode.OFF)
			.map((database) -> new ModelCheck(migratorBean(database), () -> autogenerations.of(database), monitor(),
					properties(database).getStartup().getCheckModel()))
			.toList();
	}

	private MigrationMonitor monitor() {
		return this.beanFactory.getBean(MigrationMonitor.class);
	}

}
