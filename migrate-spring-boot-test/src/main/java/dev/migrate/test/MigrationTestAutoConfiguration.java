package dev.migrate.test;

import javax.sql.DataSource;

import dev.migrate.autoconfigure.MigrateAutogenerateAutoConfiguration;
import dev.migrate.autoconfigure.MigrateDataSource;
import dev.migrate.autoconfigure.RevisionScriptSource;
import dev.migrate.command.boot.OnDemandBeans;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.Autogenerations;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.MigratorSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of a {@link MigrationTest}.
 */
@AutoConfiguration(after = MigrateAutogenerateAutoConfiguration.class)
final class MigrationTestAutoConfiguration {

	// Above all the entity manager factory, which connects to the application's database
	@Bean(destroyMethod = "destroy")
	static OnDemandBeans onDemandBeans() {
		return new OnDemandBeans();
	}

	@Bean
	MigrationsFactory migrationsFactory(@MigrateDataSource ObjectProvider<DataSource> marked,
			ObjectProvider<DataSource> all, RevisionScriptSource scripts, MigratorSettings settings,
			ObjectProvider<Autogenerations> autogenerations) {
		return new MigrationsFactory(() -> find(marked, all), scripts, settings, () -> autogeneration(autogenerations));
	}

	private static @Nullable Autogeneration autogeneration(ObjectProvider<Autogenerations> autogenerations) {
		Autogenerations available = autogenerations.getIfAvailable();
		return (available != null) ? available.of(MigrationMonitor.DEFAULT_DATABASE) : null;
	}

	private static DataSource find(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> all) {
		DataSource dataSource = marked.getIfAvailable(all::getIfUnique);
		if (dataSource == null) {
			throw new IllegalStateException(all.stream().findAny().isPresent()
					? "There are several DataSource beans. Mark the one to migrate with @MigrateDataSource."
					: "There is no DataSource bean. @Import the configuration that has it, which a @MigrationTest does not "
							+ "scan for, set spring.datasource.url, or put an embedded database such as H2 on the class path.");
		}
		return dataSource;
	}

}
