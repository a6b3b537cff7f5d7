package dev.migrate.autoconfigure;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.hibernate.ModelCapture;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrateEntityModelsAutoConfiguration}.
 */
class MigrateEntityModelsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateEntityModelsAutoConfiguration.class));

	@Test
	void backsOffWithoutHibernate() {
		this.runner.withClassLoader(new FilteredClassLoader(HibernatePersistenceProvider.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EntityModels.class));
	}

	@Test
	void byDefaultTheProviderOfAnApplicationThatStartsIsLeftAlone() {
		this.runner.run((context) -> assertThat(replacesProvider(context.getBean(ModelCapture.class))).isFalse());
	}

	@Test
	void whenTheModelIsCheckedAtStartupThenTheProviderIsReplaced() {
		this.runner.withPropertyValues("migrate.startup.check-model=fail")
			.run((context) -> assertThat(replacesProvider(context.getBean(ModelCapture.class))).isTrue());
	}

	@Test
	void onlyVerbsThatCompareReplaceTheProvider() {
		this.runner.withPropertyValues("migrate.command.verb=upgrade", "migrate.startup.check-model=fail")
			.run((context) -> assertThat(replacesProvider(context.getBean(ModelCapture.class))).isFalse());
		this.runner.withPropertyValues("migrate.command.verb=check")
			.run((context) -> assertThat(replacesProvider(context.getBean(ModelCapture.class))).isTrue());
	}

	private static boolean replacesProvider(ModelCapture capture) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		capture.postProcessBeforeInitialization(factory, "factory");
		return factory.getPersistenceProvider() != null;
	}

}
