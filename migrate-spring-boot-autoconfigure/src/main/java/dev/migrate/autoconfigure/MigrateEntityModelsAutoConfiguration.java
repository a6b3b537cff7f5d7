package dev.migrate.autoconfigure;

import java.util.Set;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.hibernate.CaptureMode;
import dev.migrate.hibernate.HibernateEntityModels;
import dev.migrate.hibernate.ModelCapture;
import dev.migrate.runtime.ModelCheckMode;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the models of an app's entities.
 * They are taken for the commands that compare them with the database, and at startup if
 * {@code migrate.startup.check-model} wants that.
 */
@AutoConfiguration
@ConditionalOnClass({ LocalContainerEntityManagerFactoryBean.class, HibernatePersistenceProvider.class })
public final class MigrateEntityModelsAutoConfiguration {

	private static final Set<String> VERBS = Set.of("migrate", "check", "revision");

	// Conditions are frozen by AOT processing, so it is always there and asks each time
	@Bean
	static ModelCapture migrateModelCapture(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		return new ModelCapture(() -> captureMode(beanFactory, environment));
	}

	@Bean
	@ConditionalOnMissingBean
	EntityModels entityModels(ListableBeanFactory beanFactory, ModelCapture capture) {
		return new HibernateEntityModels(beanFactory, capture);
	}

	private static CaptureMode captureMode(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		String verb = environment.getProperty("migrate.command.verb");
		if (verb != null) {
			return VERBS.contains(verb) ? CaptureMode.INSTEAD_OF_BUILDING : CaptureMode.OFF;
		}
		ConfiguredDatabases databases = ConfiguredDatabases.of(beanFactory, environment);
		boolean anyIsChecked = databases.inOrder()
			.stream()
			.anyMatch((database) -> databases.get(database).getStartup().getCheckModel() != ModelCheckMode.OFF);
		return anyIsChecked ? CaptureMode.WHILE_BUILDING : CaptureMode.OFF;
	}

}
