package dev.migrate.autoconfigure;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.runtime.Autogenerations;
import dev.migrate.runtime.Migrator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the comparison of an app's
 * entities with its databases.
 */
@AutoConfiguration(after = { MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class,
		MigrateEntityModelsAutoConfiguration.class })
@ConditionalOnBean({ EntityModels.class, Migrator.class })
public final class MigrateAutogenerateAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Autogenerations autogenerations(DatabaseBeans beans, EntityModels models) {
		return (database) -> beans.autogeneration(database, models);
	}

	// A switch at run time, since conditions are frozen by AOT processing
	@Bean
	ModelCheckInitializer migrateModelCheck(DatabaseBeans beans, Autogenerations autogenerations, EntityModels models) {
		return new ModelCheckInitializer(beans.modelChecks(autogenerations), models);
	}

}
