package dev.migrate.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the databases in
 * {@code migrate.databases}. It comes after that of the default database, whose beans
 * would back off for these.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@Import({ DatabaseBeansRegistrar.class, DatabaseInitializationDependencyConfigurer.class })
public final class MigrateDatabasesAutoConfiguration {

	@Bean
	static DatabaseDependencies migrateDatabaseDependencies(Environment environment) {
		return new DatabaseDependencies(environment);
	}

}
