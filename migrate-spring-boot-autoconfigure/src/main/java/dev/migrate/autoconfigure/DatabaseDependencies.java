package dev.migrate.autoconfigure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrate.runtime.MigrationMonitor;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * {@link BeanFactoryPostProcessor} for who waits for which migration, where there are
 * several:
 * <ol>
 * <li>the migration of a database waits for those of the databases it depends on;</li>
 * <li>a bean that Boot makes wait for all migrations, such as an entity manager factory,
 * waits for those of its own databases only, if these can be told: an app whose one
 * database holds what the other is reached with would be a circle otherwise.</li>
 * </ol>
 * It comes after Boot's own post-processor, and like that one has done its work when a
 * context was processed ahead of time.
 */
final class DatabaseDependencies implements BeanFactoryPostProcessor, Ordered {

	/** Boot's has the order 0. */
	private static final int ORDER = 10;

	private final Environment environment;

	DatabaseDependencies(Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		ConfiguredDatabases databases = ConfiguredDatabases.of(beanFactory, this.environment);
		if (AotDetector.useGeneratedArtifacts() || databases.names().isEmpty()) {
			return;
		}
		Map<String, String> initializers = initializers(beanFactory, databases);
		initializers.forEach((database, bean) -> addDependencies(beanFactory.getBeanDefinition(bean),
				databases.get(database).getDependsOn(), initializers));
		Set<String> waiting = waiting(beanFactory, initializers);
		DatabasesOfBeans databasesOfBeans = new DatabasesOfBeans(beanFactory, databases, waiting);
		waiting.forEach(
				(bean) -> waitOnlyFor(databasesOfBeans.of(bean), beanFactory.getBeanDefinition(bean), initializers));
	}

	/** The beans that wait for all migrations. */
	private static Set<String> waiting(ConfigurableListableBeanFactory beanFactory, Map<String, String> initializers) {
		return Arrays.stream(beanFactory.getBeanDefinitionNames())
			.filter((bean) -> !initializers.containsValue(bean)
					&& dependsOn(beanFactory.getBeanDefinition(bean)).containsAll(initializers.values()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The initializer of each database. */
	private static Map<String, String> initializers(ConfigurableListableBeanFactory beanFactory,
			ConfiguredDatabases databases) {
		Map<String, String> initializers = new LinkedHashMap<>();
		Set<String> unnamed = new TreeSet<>(
				Arrays.asList(beanFactory.getBeanNamesForType(MigrationInitializer.class, true, false)));
		for (String database : databases.names()) {
			String bean = DatabaseBeanNames.of(database, MigrationInitializer.class);
			initializers.put(database, bean);
			unnamed.remove(bean);
		}
		unnamed.forEach((bean) -> initializers.put(MigrationMonitor.DEFAULT_DATABASE, bean));
		return initializers;
	}

	private static void addDependencies(BeanDefinition initializer, Iterable<String> databases,
			Map<String, String> initializers) {
		Set<String> dependsOn = dependsOn(initializer);
		for (String database : databases) {
			if (initializers.containsKey(database)) {
				dependsOn.add(initializers.get(database));
			}
		}
		initializer.setDependsOn(dependsOn.toArray(String[]::new));
	}

	private static void waitOnlyFor(Set<String> databases, BeanDefinition definition,
			Map<String, String> initializers) {
		Set<String> kept = databases.stream()
			.filter(initializers::containsKey)
			.map(initializers::get)
			.collect(Collectors.toUnmodifiableSet());
		if (!kept.isEmpty()) {
			Set<String> dependsOn = dependsOn(definition);
			dependsOn.removeIf((name) -> initializers.containsValue(name) && !kept.contains(name));
			definition.setDependsOn(dependsOn.toArray(String[]::new));
		}
	}

	private static Set<String> dependsOn(BeanDefinition definition) {
		String[] dependsOn = definition.getDependsOn();
		return (dependsOn != null) ? new LinkedHashSet<>(Arrays.asList(dependsOn)) : new LinkedHashSet<>();
	}

}
