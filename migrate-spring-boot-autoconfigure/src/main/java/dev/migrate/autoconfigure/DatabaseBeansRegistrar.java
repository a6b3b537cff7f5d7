package dev.migrate.autoconfigure;

import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.runtime.StatusRefresher;
import dev.migrate.script.RevisionAuthoring;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * {@link ImportBeanDefinitionRegistrar} for the beans of each database in
 * {@code migrate.databases}, such as {@code analyticsMigrator}. A bean of that name that
 * the user defines is left in its place.
 *
 * <p>
 * What is injected by type alone is the default database's; a
 * {@link org.springframework.beans.factory.annotation.Qualifier @Qualifier} with the name
 * gets another's.
 */
class DatabaseBeansRegistrar implements ImportBeanDefinitionRegistrar {

	private static final String FACTORY = "migrateDatabaseBeans";

	private final ConfiguredDatabases databases;

	DatabaseBeansRegistrar(BeanFactory beanFactory, Environment environment) {
		this.databases = ConfiguredDatabases.of((ConfigurableBeanFactory) beanFactory, environment);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importingClassMetadata, BeanDefinitionRegistry registry) {
		for (String database : this.databases.inOrder()) {
			if (this.databases.names().contains(database)) {
				register(registry, database);
			}
		}
	}

	private void register(BeanDefinitionRegistry registry, String database) {
		RuntimeBeanReference scripts = reference(database, RevisionScriptSource.class);
		RuntimeBeanReference settings = reference(database, MigratorSettings.class);
		RuntimeBeanReference migrator = reference(database, Migrator.class);
		register(registry, database, RevisionScriptSource.class, "scripts");
		register(registry, database, MigratorSettings.class, "settings");
		register(registry, database, RevisionAuthoring.class, "authoring");
		register(registry, database, OfflineSqlFactory.class, "offlineSql", scripts, settings);
		register(registry, database, Migrator.class, "migrator", scripts, settings);
		register(registry, database, MigrationInitializer.class, "initializer", migrator);
		register(registry, database, StatusRefresher.class, "statusRefresher", migrator);
	}

	private static RuntimeBeanReference reference(String database, Class<?> type) {
		return new RuntimeBeanReference(DatabaseBeanNames.of(database, type), type);
	}

	private static void register(BeanDefinitionRegistry registry, String database, Class<?> type, String factoryMethod,
			Object... references) {
		String name = DatabaseBeanNames.of(database, type);
		if (registry.containsBeanDefinition(name)) {
			return;
		}
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(type);
		definition.setFactoryBeanName(FACTORY);
		definition.setFactoryMethodName(factoryMethod);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, database);
		for (int i = 0; i < references.length; i++) {
			definition.getConstructorArgumentValues().addIndexedArgumentValue(i + 1, references[i]);
		}
		// For the command line only
		definition.setLazyInit(type == RevisionAuthoring.class || type == OfflineSqlFactory.class);
		// Collected by type, never injected alone
		definition.setDefaultCandidate(type == MigrationInitializer.class || type == StatusRefresher.class);
		registry.registerBeanDefinition(name, definition);
	}

}
