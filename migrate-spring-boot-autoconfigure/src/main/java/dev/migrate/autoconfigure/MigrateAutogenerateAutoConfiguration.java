package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrate.autogenerate.AutogenerateCustomizer;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.EntityModels;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.BaselineFile;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.ModelCheck;
import dev.migrate.script.WritableLocations;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the comparison of an app's
 * entities with its database.
 */
@AutoConfiguration(after = { MigrateAutoConfiguration.class, MigrateEntityModelsAutoConfiguration.class })
@ConditionalOnBean({ EntityModels.class, Migrator.class })
public final class MigrateAutogenerateAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Autogeneration autogeneration(EntityModels models, @MigrateDataSource ObjectProvider<DataSource> markedDataSource,
			ObjectProvider<DataSource> dataSource, ListableBeanFactory beanFactory, MigrateProperties properties,
			ObjectProvider<AutogenerateCustomizer> customizers, ResourceLoader resourceLoader) {
		AutogenerateProperties autogenerate = properties.getAutogenerate();
		ClassLoader own = resourceLoader.getClassLoader();
		ClassLoader classLoader = (own != null) ? own : getClass().getClassLoader();
		return new Autogeneration(MigrationMonitor.DEFAULT_DATABASE,
				() -> models.forOnlyDatabase(MigrationDataSources.find(markedDataSource, dataSource, beanFactory)),
				new AutogenerateSettings(autogenerate.getCompare(), autogenerate.getInclude(),
						autogenerate.getExclude(), Set.of()),
				customizers.orderedStream().toList(), new BaselineFile(autogenerate.getBaseline(), classLoader,
						new WritableLocations(properties.getLocations(), classLoader, Path.of(""))));
	}

	// A switch at run time, since conditions are frozen by AOT processing
	@Bean
	ModelCheckInitializer migrateModelCheck(Migrator migrator, ObjectProvider<Autogeneration> autogeneration,
			EntityModels models, MigrationMonitor monitor, MigrateProperties properties) {
		return new ModelCheckInitializer(
				new ModelCheck(migrator, autogeneration::getObject, monitor, properties.getStartup().getCheckModel()),
				models);
	}

}
