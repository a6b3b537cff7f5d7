package dev.migrate.command.boot;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import dev.migrate.command.CommandContext;
import dev.migrate.command.CommandSettings;
import dev.migrate.command.Console;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;

/**
 * Takes what a verb needs from the application's beans, when the verb asks.
 */
final class BeanFactoryCommandContext implements CommandContext {

	private final ListableBeanFactory beanFactory;

	private final Console console;

	private final StartupFailures failures;

	BeanFactoryCommandContext(ListableBeanFactory beanFactory, Console console, StartupFailures failures) {
		this.beanFactory = beanFactory;
		this.console = console;
		this.failures = failures;
	}

	@Override
	public Migrator migrator(@Nullable String database) {
		List<String> names = Arrays.asList(this.beanFactory.getBeanNamesForType(Migrator.class, true, false));
		if (names.isEmpty()) {
			throw new MigrationException("There is no DataSource, so there is no database to work on",
					"Add a JDBC driver and spring-boot-starter-jdbc or spring-boot-starter-data-jpa, and set "
							+ "spring.datasource.url.",
					null);
		}
		try {
			return (database != null) ? named(database, names) : only(names);
		}
		catch (BeansException ex) {
			throw this.failures.translate(ex);
		}
	}

	private Migrator named(String database, List<String> names) {
		if (names.contains(database)) {
			return this.beanFactory.getBean(database, Migrator.class);
		}
		if (names.contains(database + "Migrator")) {
			return this.beanFactory.getBean(database + "Migrator", Migrator.class);
		}
		if (names.size() == 1 && database.equals(MigrationMonitor.DEFAULT_DATABASE)) {
			return only(names);
		}
		throw new MigrationException("There is no database '%s'".formatted(database), which(names), null);
	}

	private Migrator only(List<String> names) {
		Migrator migrator = this.beanFactory.getBeanProvider(Migrator.class).getIfUnique();
		if (migrator == null) {
			throw new MigrationException("There are several databases", which(names), null);
		}
		return migrator;
	}

	private static String which(List<String> names) {
		List<String> known = (names.size() == 1) ? List.of(MigrationMonitor.DEFAULT_DATABASE) : names;
		return "Use --database with one of " + String.join(", ", known) + ".";
	}

	@Override
	public RevisionScripts scripts(@Nullable String database) {
		ObjectProvider<Supplier<RevisionScripts>> scripts = this.beanFactory
			.getBeanProvider(ResolvableType.forClassWithGenerics(Supplier.class, RevisionScripts.class));
		try {
			return scripts.getObject().get();
		}
		catch (BeansException ex) {
			throw this.failures.translate(ex);
		}
	}

	@Override
	public RevisionAuthoring authoring(@Nullable String database) {
		return bean(RevisionAuthoring.class);
	}

	@Override
	public Autogeneration autogeneration(@Nullable String database) {
		if (this.beanFactory.getBeanNamesForType(Autogeneration.class, true, false).length == 0) {
			throw Autogeneration.noEntities();
		}
		return bean(Autogeneration.class);
	}

	@Override
	public OfflineSqlFactory offlineSql(@Nullable String database) {
		return bean(OfflineSqlFactory.class);
	}

	private <T> T bean(Class<T> type) {
		try {
			return this.beanFactory.getBean(type);
		}
		catch (BeansException ex) {
			throw this.failures.translate(ex);
		}
	}

	@Override
	public Console console() {
		return this.console;
	}

	@Override
	public CommandSettings settings() {
		return this.beanFactory.getBeanProvider(CommandSettings.class).getIfAvailable(() -> CommandSettings.DEFAULTS);
	}

}
