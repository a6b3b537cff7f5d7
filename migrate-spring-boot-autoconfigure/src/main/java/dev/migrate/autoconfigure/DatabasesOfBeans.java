package dev.migrate.autoconfigure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Tells which databases a bean uses: the one that the configuration says, else those of
 * the data sources that are injected into the method or constructor that makes it, be it
 * by way of another bean that uses a database. No bean is instantiated for that.
 */
final class DatabasesOfBeans {

	private final InjectedBeans injected;

	private final Set<String> users;

	private final Map<String, String> databases = new TreeMap<>();

	/**
	 * Create databases of beans.
	 * @param users the beans that use some database
	 */
	DatabasesOfBeans(ConfigurableListableBeanFactory beanFactory, ConfiguredDatabases databases, Set<String> users) {
		this.injected = new InjectedBeans(beanFactory);
		this.users = users;
		DataSourceBeans dataSources = new DataSourceBeans(beanFactory, databases);
		for (String database : databases.inOrder()) {
			dataSources.find(database).ifPresent((bean) -> this.databases.put(bean, database));
			String entityManagerFactory = databases.get(database).getEntityManagerFactory();
			if (entityManagerFactory != null) {
				this.databases.put(entityManagerFactory, database);
			}
		}
	}

	/**
	 * The databases of a bean.
	 * @return their names, or none if there is no telling
	 */
	Set<String> of(String bean) {
		return of(bean, new HashSet<>());
	}

	private Set<String> of(String bean, Set<String> visited) {
		if (this.databases.containsKey(bean)) {
			return Set.of(this.databases.get(bean));
		}
		Set<String> found = new TreeSet<>();
		if (visited.add(bean)) {
			for (String dependency : this.injected.into(bean, this::leadsToDatabase)) {
				Set<String> databases = of(dependency, visited);
				if (databases.isEmpty()) {
					return Set.of();
				}
				found.addAll(databases);
			}
		}
		return found;
	}

	private boolean leadsToDatabase(String bean) {
		return this.databases.containsKey(bean) || this.users.contains(bean);
	}

}
