package dev.migrate.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.MigrationMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * The databases that the configuration names, each with its properties and those that it
 * inherits. It is read from the environment, since bean definitions are made of it.
 */
final class ConfiguredDatabases {

	private static final String BEAN = ConfiguredDatabases.class.getName();

	/** The name that the command line keeps for itself. */
	private static final String ALL = "all";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

	private static final String PREFIX = "migrate";

	private static final Set<ConfigurationPropertyName> NOT_INHERITED = Stream
		.of("locations", "java-packages", "dialect", "depends-on", "entity-manager-factory", "autogenerate.baseline",
				"datasource.bean", "datasource.url", "datasource.username", "datasource.password",
				"datasource.driver-class-name")
		.map((name) -> ConfigurationPropertyName.of(PREFIX + "." + name))
		.collect(Collectors.toUnmodifiableSet());

	private final DatabaseProperties main;

	private final Map<String, DatabaseProperties> named;

	private ConfiguredDatabases(DatabaseProperties main, Map<String, DatabaseProperties> named) {
		this.main = main;
		this.named = named;
	}

	/**
	 * The databases of an application. They are read when they are asked for first:
	 * binding takes longer than all that a start does with them.
	 * @throws MigrationException if a name cannot be used
	 */
	static ConfiguredDatabases of(ConfigurableBeanFactory beanFactory, Environment environment) {
		if (beanFactory.getSingleton(BEAN) instanceof ConfiguredDatabases known) {
			return known;
		}
		ConfiguredDatabases databases = of(environment);
		beanFactory.registerSingleton(BEAN, databases);
		return databases;
	}

	/**
	 * Read the databases.
	 * @throws MigrationException if a name cannot be used
	 */
	static ConfiguredDatabases of(Environment environment) {
		Binder binder = Binder.get(environment);
		DatabaseProperties main = binder.bind(PREFIX, Bindable.of(DatabaseProperties.class))
			.orElseGet(DatabaseProperties::new);
		Map<String, DatabaseProperties> named = new TreeMap<>();
		for (String name : names(binder)) {
			requireUsable(name);
			named.put(name, bind(binder, name, main));
		}
		return new ConfiguredDatabases(main, named);
	}

	private static Set<String> names(Binder binder) {
		return binder.bind(PREFIX + ".databases", Bindable.mapOf(String.class, DatabaseProperties.class))
			.orElseGet(Map::of)
			.keySet();
	}

	private static void requireUsable(String name) {
		if (name.equals(MigrationMonitor.DEFAULT_DATABASE)) {
			throw new MigrationException(
					"migrate.databases.default is configured, but 'default' is the database of migrate.* itself",
					"Write migrate.* instead of migrate.databases.default.*.", null);
		}
		if (name.equals(ALL) || !NAME.matcher(name).matches()) {
			throw new MigrationException("'%s' is no name for a database in migrate.databases".formatted(name),
					"Use lower-case letters, digits and dashes, as in migrate.databases.order-archive; 'all' means all databases.",
					null);
		}
	}

	private static DatabaseProperties bind(Binder binder, String name, DatabaseProperties main) {
		DatabaseProperties properties = new DatabaseProperties();
		properties.setLocations(List.of("classpath:db/" + name + "/migrations"));
		properties.setJavaPackages(List.of());
		properties.getAutogenerate().setBaseline("classpath:db/" + name + "/migrate-baseline.txt");
		Bindable<DatabaseProperties> target = Bindable.ofInstance(properties);
		binder.bind(PREFIX, target, new InheritedOnly());
		binder.bind(PREFIX + ".databases." + name, target);
		if (properties.getJavaPackages().isEmpty()) {
			// One history has its revisions in SQL and in Java
			boolean shared = properties.getLocations().equals(main.getLocations());
			properties.setJavaPackages(
					shared ? main.getJavaPackages() : List.of("db." + name.replace('-', '_') + ".migrations"));
		}
		return properties;
	}

	/** The names, without that of the default database. */
	Set<String> names() {
		return this.named.keySet();
	}

	/** The properties of a database. */
	DatabaseProperties get(String name) {
		return name.equals(MigrationMonitor.DEFAULT_DATABASE) ? this.main : Objects.requireNonNull(this.named.get(name),
				() -> "migrate.databases." + name + " is not configured any more");
	}

	/**
	 * All names, that of the default database included, each after those that it depends
	 * on; else the default database is first, and the others follow by name.
	 * @throws MigrationException if databases depend on each other in a circle, or on one
	 * that is not there
	 */
	List<String> inOrder() {
		Set<String> ordered = new LinkedHashSet<>();
		visit(MigrationMonitor.DEFAULT_DATABASE, new ArrayList<>(), ordered);
		this.named.keySet().forEach((name) -> visit(name, new ArrayList<>(), ordered));
		return List.copyOf(ordered);
	}

	/**
	 * Whether a Java revision that is a bean belongs to a database: its package does, or
	 * it is in none's, and the database has the revisions of the default one.
	 */
	boolean owns(String database, String className) {
		return inPackages(get(database), className) || (isInMainGraph(database) && !inPackages(this.main, className)
				&& this.named.values().stream().noneMatch((other) -> inPackages(other, className)));
	}

	private boolean isInMainGraph(String database) {
		return get(database).getLocations().equals(this.main.getLocations());
	}

	private static boolean inPackages(DatabaseProperties properties, String className) {
		return properties.getJavaPackages().stream().anyMatch((name) -> className.startsWith(name + "."));
	}

	private void visit(String name, List<String> path, Set<String> ordered) {
		if (path.contains(name)) {
			path.add(name);
			throw new MigrationException(
					"The databases depend on each other in a circle: "
							+ String.join(" -> ", path.subList(path.indexOf(name), path.size())),
					"Remove one of these from " + property(name) + ".", null);
		}
		if (ordered.contains(name)) {
			return;
		}
		path.add(name);
		for (String dependency : get(name).getDependsOn()) {
			if (!dependency.equals(MigrationMonitor.DEFAULT_DATABASE) && !this.named.containsKey(dependency)) {
				throw new MigrationException(
						"%s names '%s', which is no database".formatted(property(name), dependency),
						"Name one of default" + this.named.keySet()
							.stream()
							.map((known) -> ", " + known)
							.collect(Collectors.joining()) + ".",
						null);
			}
			visit(dependency, path, ordered);
		}
		path.remove(path.size() - 1);
		ordered.add(name);
	}

	private static String property(String name) {
		return name.equals(MigrationMonitor.DEFAULT_DATABASE) ? "migrate.depends-on"
				: "migrate.databases." + name + ".depends-on";
	}

	/**
	 * Leaves out what belongs to the default database alone.
	 */
	private static final class InheritedOnly implements BindHandler {

		@Override
		public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target,
				BindContext context) {
			return NOT_INHERITED.contains(name) ? null : target;
		}

	}

}
