package dev.migrate.autoconfigure;

import dev.migrate.runtime.StartupMigration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Migrates the database when the context creates it: before the beans that
 * {@link MigrationInitializerDetector} makes wait for it.
 */
public class MigrationInitializer implements InitializingBean, DisposableBean {

	private final StartupMigration migration;

	MigrationInitializer(StartupMigration migration) {
		this.migration = migration;
	}

	@Override
	public void afterPropertiesSet() {
		this.migration.run();
	}

	@Override
	public void destroy() {
		this.migration.close();
	}

}
