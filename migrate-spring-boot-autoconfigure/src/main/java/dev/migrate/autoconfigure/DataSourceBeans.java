package dev.migrate.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.MigrationMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;

/**
 * Tells which {@link DataSource} bean is whose, by the names of the beans: none of them
 * is instantiated.
 */
final class DataSourceBeans {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ConfiguredDatabases databases;

	DataSourceBeans(ConfigurableListableBeanFactory beanFactory, ConfiguredDatabases databases) {
		this.beanFactory = beanFactory;
		this.databases = databases;
	}

	/**
	 * The bean of a database.
	 * @return its name, or {@code null} if the database has a URL and no bean
	 * @throws MigrationException if the bean is not there, or there is no telling which
	 * it is
	 */
	@Nullable String require(String database) {
		MigrationDataSourceProperties properties = this.databases.get(database).getDatasource();
		String bean = properties.getBean();
		if (bean != null && !names().contains(bean)) {
			throw new MigrationException(
					"There is no DataSource bean '%s' for the database '%s'".formatted(bean, database),
					"Correct %s.datasource.bean. DataSource beans are: %s.".formatted(prefix(database),
							String.join(", ", names())),
					null);
		}
		String found = find(database).orElse(null);
		if (found == null && properties.getUrl() == null) {
			throw database.equals(MigrationMonitor.DEFAULT_DATABASE) ? ambiguous() : missing(database);
		}
		return found;
	}

	/**
	 * The bean of a database.
	 * @return its name, or empty if it has none or there is no telling
	 */
	Optional<String> find(String database) {
		String bean = this.databases.get(database).getDatasource().getBean();
		if (bean != null) {
			return Optional.of(bean);
		}
		if (database.equals(MigrationMonitor.DEFAULT_DATABASE)) {
			return findMain();
		}
		return Stream.of(database + "DataSource", database).filter(names()::contains).findFirst();
	}

	/**
	 * Whether there is a default database: it has a URL or a data source of its own, or
	 * one of several that are nobody's.
	 */
	boolean hasMain() {
		return this.databases.get(MigrationMonitor.DEFAULT_DATABASE).getDatasource().getUrl() != null
				|| find(MigrationMonitor.DEFAULT_DATABASE).isPresent() || unclaimed().size() > 1;
	}

	/**
	 * The one that is marked, or the one that an injection would get, or the last left.
	 */
	private Optional<String> findMain() {
		Optional<String> marked = only(names(), this::isMarked);
		if (marked.isPresent()) {
			return marked;
		}
		Optional<String> injected = injected();
		if (injected.isPresent()) {
			return injected.filter((name) -> !claimed().contains(name));
		}
		return only(unclaimed(), (name) -> true);
	}

	private Optional<String> injected() {
		List<String> candidates = names().stream().filter(this::isCandidate).toList();
		return only(candidates, (name) -> true)
			.or(() -> only(candidates, (name) -> is(name, BeanDefinition::isPrimary)))
			.or(() -> only(candidates, (name) -> !is(name, BeanDefinition::isFallback)));
	}

	private static Optional<String> only(List<String> names, Predicate<String> filter) {
		List<String> filtered = names.stream().filter(filter).toList();
		return (filtered.size() == 1) ? Optional.of(filtered.get(0)) : Optional.empty();
	}

	private boolean isMarked(String name) {
		return this.beanFactory.findAnnotationOnBean(name, MigrateDataSource.class, false) != null;
	}

	private boolean isCandidate(String name) {
		return !this.beanFactory.containsBeanDefinition(name)
				|| is(name, (definition) -> definition.isAutowireCandidate()
						&& (!(definition instanceof AbstractBeanDefinition bean) || bean.isDefaultCandidate()));
	}

	private boolean is(String name, Predicate<BeanDefinition> test) {
		return this.beanFactory.containsBeanDefinition(name)
				&& test.test(this.beanFactory.getMergedBeanDefinition(name));
	}

	private List<String> unclaimed() {
		Set<String> claimed = claimed();
		return names().stream().filter(this::isCandidate).filter((name) -> !claimed.contains(name)).toList();
	}

	private Set<String> claimed() {
		return this.databases.names()
			.stream()
			.map(this::find)
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	private List<String> names() {
		return Arrays.asList(this.beanFactory.getBeanNamesForType(DataSource.class, true, false));
	}

	private MigrationException ambiguous() {
		List<String> beans = new ArrayList<>(unclaimed());
		beans = beans.isEmpty() ? names() : beans;
		if (beans.isEmpty()) {
			return new MigrationException("There is no DataSource bean, so there is no database to migrate",
					"Set spring.datasource.url, or migrate.datasource.url.", null);
		}
		return new MigrationException(
				"There are several DataSource beans, and none is marked as the one to migrate: %s"
					.formatted(String.join(", ", beans)),
				"""
						Mark the one whose schema the revisions describe:

						    @Bean
						    @dev.migrate.autoconfigure.MigrateDataSource
						    DataSource %1$s(...)

						or make it @Primary, or name it:

						    migrate.datasource.bean=%1$s

						To migrate them all, give the others names and revisions of their own:

						    migrate.databases.%2$s.datasource.bean=%2$s""".formatted(beans.get(0),
						beans.get(beans.size() - 1)),
				null);
	}

	private MigrationException missing(String database) {
		String example = names().stream().findFirst().orElse(database + "DataSource");
		return new MigrationException(
				"There is no telling which database '%s' in migrate.databases is".formatted(database), """
						Name its DataSource bean, or give its URL:

						    migrate.databases.%1$s.datasource.bean=%2$s
						    migrate.databases.%1$s.datasource.url=jdbc:...

						A bean called %1$sDataSource or %1$s is found without that.""".formatted(database, example),
				null);
	}

	static String prefix(String database) {
		return Objects.equals(database, MigrationMonitor.DEFAULT_DATABASE) ? "migrate"
				: "migrate.databases." + database;
	}

}
