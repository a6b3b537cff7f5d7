package dev.migrate.autoconfigure;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.StartupMigration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Migrates the database when the context creates it: before the beans that
 * {@link MigrationInitializerDetector} makes wait for it.
 */
public class MigrationInitializer implements InitializingBean, DisposableBean {

	private final String database;

	private final StartupMigration migration;

	MigrationInitializer(String database, StartupMigration migration) {
		this.database = database;
		this.migration = migration;
	}

	@Override
	public void afterPropertiesSet() {
		try {
			this.migration.run();
		}
		catch (RuntimeException ex) {
			if (this.database.equals(MigrationMonitor.DEFAULT_DATABASE)) {
				throw ex;
			}
			throw new DatabaseStartupException(this.database, ex);
		}
	}

	@Override
	public void destroy() {
		this.migration.close();
	}

}
