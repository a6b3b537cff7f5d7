package dev.migrate.autoconfigure;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The names of the beans of a database: those of the default database are found by their
 * type, and the names of the others' begin with the database's name.
 */
final class DatabaseBeanNames {

	private DatabaseBeanNames() {
	}

	/** The name of a bean of a database in {@code migrate.databases}. */
	static String of(String database, Class<?> type) {
		return database + type.getSimpleName();
	}

	static @Nullable Migrator findMigrator(ListableBeanFactory beanFactory, String database) {
		if (database.equals(MigrationMonitor.DEFAULT_DATABASE)) {
			return beanFactory.getBeanProvider(Migrator.class).getIfUnique();
		}
		return beanFactory.getBean(of(database, Migrator.class), Migrator.class);
	}

}
