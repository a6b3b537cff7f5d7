package dev.migrate.autoconfigure;

import dev.migrate.runtime.DatabaseNames;
import dev.migrate.runtime.MigrationMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that keeps Hibernate from managing a
 * schema that is migrated, and lets an app with JPA start while a database is down, if
 * migrations are to go on in the background.
 */
@AutoConfiguration(after = { MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class },
		beforeName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass({ HibernatePropertiesCustomizer.class, LocalContainerEntityManagerFactoryBean.class })
@ConditionalOnBean(MigrationInitializer.class)
public final class MigrateHibernateAutoConfiguration {

	@Bean
	MigratedDataSources migratedDataSources(ConfigurableListableBeanFactory beanFactory, Environment environment,
			DatabaseNames names) {
		return new MigratedDataSources(beanFactory, environment, names);
	}

	// Boot itself would let Hibernate create and drop the schema of an embedded database
	@Bean
	static SchemaManagementProvider migrateSchemaManagementProvider(ObjectProvider<MigratedDataSources> dataSources) {
		return (dataSource) -> dataSources.getObject().databaseOf(dataSource).isPresent() ? SchemaManagement.MANAGED
				: SchemaManagement.UNMANAGED;
	}

	@Bean
	static UnreachableDatabasePostProcessor migrateUnreachableDatabasePostProcessor(
			ObjectProvider<MigratedDataSources> dataSources, ObjectProvider<MigrationMonitor> monitor) {
		return new UnreachableDatabasePostProcessor(dataSources, monitor);
	}

}
