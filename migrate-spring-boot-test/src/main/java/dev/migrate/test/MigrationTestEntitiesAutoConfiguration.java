package dev.migrate.test;

import dev.migrate.autoconfigure.MigrateAutogenerateAutoConfiguration;
import dev.migrate.autogenerate.EntityModels;
import dev.migrate.hibernate.CaptureMode;
import dev.migrate.hibernate.HibernateEntityModels;
import dev.migrate.hibernate.ModelCapture;
import org.hibernate.jpa.HibernatePersistenceProvider;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of what a {@link MigrationTest}
 * knows of the entities: their model, for which no session factory is built.
 */
@AutoConfiguration(before = MigrateAutogenerateAutoConfiguration.class)
@ConditionalOnClass({ HibernatePropertiesCustomizer.class, LocalContainerEntityManagerFactoryBean.class,
		HibernatePersistenceProvider.class })
final class MigrationTestEntitiesAutoConfiguration {

	@Bean
	static ModelCapture modelCapture() {
		return new ModelCapture(() -> CaptureMode.INSTEAD_OF_BUILDING);
	}

	@Bean
	EntityModels entityModels(ListableBeanFactory beanFactory, ModelCapture capture) {
		return new HibernateEntityModels(beanFactory, capture);
	}

	@Bean
	ScratchDatabase databaseForHibernate(MigrationsFactory migrations) {
		return migrations.database().get();
	}

	// Hibernate asks a database what it is: the scratch one, which is of the same kind
	@Bean
	HibernatePropertiesCustomizer scratchDatabaseCustomizer(ObjectProvider<ScratchDatabase> database) {
		return (properties) -> properties.put("jakarta.persistence.nonJtaDataSource",
				database.getObject().dataSource());
	}

}
