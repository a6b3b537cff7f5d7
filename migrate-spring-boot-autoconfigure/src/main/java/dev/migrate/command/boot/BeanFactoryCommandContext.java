package dev.migrate.command.boot;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrate.command.CommandContext;
import dev.migrate.command.CommandSettings;
import dev.migrate.command.Console;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.Autogenerations;
import dev.migrate.runtime.DatabaseNames;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
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
	public List<String> databases() {
		return names().names();
	}

	@Override
	public Set<String> dependencies(String database) {
		return names().dependencies(database);
	}

	private DatabaseNames names() {
		try {
			return this.beanFactory.getBeanProvider(DatabaseNames.class).getIfAvailable(() -> DatabaseNames.NONE);
		}
		catch (BeansException ex) {
			throw this.failures.translate(ex);
		}
	}

	@Override
	public Migrator migrator(@Nullable String database) {
		if (this.beanFactory.getBeanNamesForType(Migrator.class, true, false).length == 0) {
			throw new MigrationException("There is no DataSource, so there is no database to work on",
					"Add a JDBC driver and spring-boot-starter-jdbc or spring-boot-starter-data-jpa, and set "
							+ "spring.datasource.url.",
					null);
		}
		return bean(database, Migrator.class);
	}

	@Override
	public RevisionScripts scripts(@Nullable String database) {
		ResolvableType type = ResolvableType.forClassWithGenerics(Supplier.class, RevisionScripts.class);
		Supplier<?> scripts = bean(database, "RevisionScriptSource", Supplier.class,
				() -> (Supplier<?>) this.beanFactory.getBeanProvider(type).getObject());
		try {
			return (RevisionScripts) scripts.get();
		}
		catch (BeansException ex) {
			throw this.failures.translate(ex);
		}
	}

	@Override
	public RevisionAuthoring authoring(@Nullable String database) {
		return bean(database, RevisionAuthoring.class);
	}

	@Override
	public Autogeneration autogeneration(@Nullable String database) {
		Autogenerations autogenerations = this.beanFactory.getBeanProvider(Autogenerations.class).getIfAvailable();
		String name = (database != null) ? database : MigrationMonitor.DEFAULT_DATABASE;
		if (autogenerations == null) {
			throw Autogeneration.noEntities(name);
		}
		try {
			return autogenerations.of(name);
		}
		catch (BeansException ex) {
			throw this.failures.translate(ex);
		}
	}

	@Override
	public OfflineSqlFactory offlineSql(@Nullable String database) {
		return bean(database, OfflineSqlFactory.class);
	}

	private <T> T bean(@Nullable String database, Class<T> type) {
		return bean(database, type.getSimpleName(), type, () -> this.beanFactory.getBean(type));
	}

	/**
	 * The bean of a database: that of the default one is injected by type, the name of
	 * another's begins with the name of the database.
	 */
	private <T> T bean(@Nullable String database, String suffix, Class<T> type, Supplier<? extends T> main) {
		try {
			return (database == null || database.equals(MigrationMonitor.DEFAULT_DATABASE)) ? main.get()
					: this.beanFactory.getBean(database + suffix, type);
		}
		catch (NoSuchBeanDefinitionException ex) {
			String name = (database != null) ? database : MigrationMonitor.DEFAULT_DATABASE;
			throw new MigrationException("There is no database '%s'".formatted(name),
					"Use --database with one of " + String.join(", ", databases()) + ".", ex);
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
