package dev.migrate.command.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.command.CommandSettings;
import dev.migrate.command.Console;
import dev.migrate.runtime.DatabaseNames;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.script.RevisionScripts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BeanFactoryCommandContext}.
 */
class BeanFactoryCommandContextTests {

	private final DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();

	private final BeanFactoryCommandContext context = new BeanFactoryCommandContext(this.beanFactory,
			Console.ofProcess(), new StartupFailures(null));

	private Migrator register(String name) {
		Migrator migrator = new Migrator(new SimpleDriverDataSource(), () -> RevisionScripts.of(List.of()),
				MigratorSettings.DEFAULTS, List.of());
		this.beanFactory.registerSingleton(name, migrator);
		return migrator;
	}

	/** As the registrar does it: not what is injected by type. */
	private Migrator registerNamed(String name) {
		Migrator migrator = new Migrator(new SimpleDriverDataSource(), () -> RevisionScripts.of(List.of()),
				MigratorSettings.DEFAULTS, List.of());
		RootBeanDefinition definition = new RootBeanDefinition(Migrator.class, () -> migrator);
		definition.setDefaultCandidate(false);
		this.beanFactory.registerBeanDefinition(name, definition);
		return migrator;
	}

	@Test
	void onlyDatabaseNeedsNoName() {
		Migrator migrator = register("migrator");
		assertThat(this.context.migrator(null)).isSameAs(migrator);
		assertThat(this.context.migrator("default")).isSameAs(migrator);
	}

	@Test
	void namedDatabaseIsFoundByItsName() {
		Migrator main = register("migrator");
		Migrator orders = registerNamed("ordersMigrator");
		assertThat(this.context.migrator("orders")).isSameAs(orders);
		assertThat(this.context.migrator("default")).isSameAs(main);
		assertThat(this.context.migrator(null)).isSameAs(main);
	}

	@Test
	void databasesAndTheirDependenciesAreKnown() {
		assertThat(this.context.databases()).isEmpty();
		Map<String, Set<String>> dependencies = new LinkedHashMap<>();
		dependencies.put("default", Set.of());
		dependencies.put("orders", Set.of("default"));
		this.beanFactory.registerSingleton("names", new DatabaseNames(dependencies));
		assertThat(this.context.databases()).containsExactly("default", "orders");
		assertThat(this.context.dependencies("orders")).containsExactly("default");
		assertThat(this.context.dependencies("default")).isEmpty();
	}

	@Test
	void unknownDatabaseIsRefused() {
		register("migrator");
		this.beanFactory.registerSingleton("names", new DatabaseNames(Map.of("default", Set.of())));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.context.migrator("orders"))
			.withMessage("There is no database 'orders'")
			.satisfies((ex) -> assertThat(ex.getAction()).isEqualTo("Use --database with one of default."));
	}

	@Test
	void whenThereIsNoDataSourceThenItSaysSo() {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.context.migrator(null))
			.withMessageStartingWith("There is no DataSource");
	}

	@Test
	void ownErrorBehindABeanThatCannotBeCreatedComesThrough() {
		RootBeanDefinition definition = new RootBeanDefinition(Migrator.class, () -> {
			throw new MigrationException("several", "choose", null);
		});
		this.beanFactory.registerBeanDefinition("migrator", definition);
		assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> this.context.migrator(null))
			.withRootCauseInstanceOf(MigrationException.class);
	}

	@Test
	void settingsHaveDefaults() {
		assertThat(this.context.settings()).isEqualTo(CommandSettings.DEFAULTS);
		CommandSettings settings = new CommandSettings(true);
		this.beanFactory.registerSingleton("settings", settings);
		assertThat(this.context.settings()).isSameAs(settings);
	}

}
