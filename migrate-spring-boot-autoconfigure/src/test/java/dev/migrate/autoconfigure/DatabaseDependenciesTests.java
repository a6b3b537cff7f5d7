package dev.migrate.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.autoconfigure.app.Note;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Phase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DatabaseDependencies}: who waits for which migration.
 */
class DatabaseDependenciesTests {

	private static final String MAIN = "migrationInitializer";

	private static final String ANALYTICS = "analyticsMigrationInitializer";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class,
						MigrateHibernateAutoConfiguration.class, DataSourceAutoConfiguration.class,
						DataSourceInitializationAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
						JdbcClientAutoConfiguration.class, HibernateJpaAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrate.locations=classpath:dev/migrate/autoconfigure/history",
				"migrate.databases.analytics.locations=classpath:dev/migrate/autoconfigure/history");

	@Test
	void eachBeanWaitsForItsOwnDatabase() {
		this.runner.withUserConfiguration(AnalyticsDataSource.class, AnalyticsJpa.class).run((context) -> {
			assertThat(context).hasNotFailed();
			for (String bean : List.of("entityManagerFactory", "jdbcTemplate", "namedParameterJdbcTemplate",
					"jdbcClient", "dataSourceScriptDatabaseInitializer")) {
				assertThat(dependencies(context, bean)).as(bean).contains(MAIN).doesNotContain(ANALYTICS);
			}
			for (String bean : List.of("analyticsEntityManagerFactory", "analyticsJdbcTemplate")) {
				assertThat(dependencies(context, bean)).as(bean).contains(ANALYTICS).doesNotContain(MAIN);
			}
			for (String bean : List.of("entityManagerFactory", "analyticsEntityManagerFactory")) {
				try (EntityManager entities = context.getBean(bean, EntityManagerFactory.class).createEntityManager()) {
					assertThat(entities.find(Note.class, 1)).as(bean).isNotNull();
				}
			}
		});
	}

	@Test
	void aBeanOfWhichNothingIsKnownWaitsForAll() {
		this.runner.withUserConfiguration(AnalyticsDataSource.class, OpaqueJpa.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(dependencies(context, "opaqueEntityManagerFactory")).contains(MAIN, ANALYTICS);
		});
	}

	@Test
	void thePropertyTellsOfWhichDatabaseAnEntityManagerFactoryIs() {
		this.runner.withUserConfiguration(AnalyticsDataSource.class, OpaqueJpa.class)
			.withPropertyValues("migrate.databases.analytics.entity-manager-factory=opaqueEntityManagerFactory")
			.run((context) -> assertThat(dependencies(context, "opaqueEntityManagerFactory")).contains(ANALYTICS)
				.doesNotContain(MAIN));
	}

	@Test
	void oneDatabaseMayHoldWhatAnotherIsReachedWith() {
		this.runner.withUserConfiguration(DataSourceFromDatabase.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(MigrationMonitor.class).status("analytics").phase()).isEqualTo(Phase.UP_TO_DATE);
		});
	}

	@Test
	void databasesAreMigratedInTheirOrder() {
		this.runner.withUserConfiguration(AnalyticsDataSource.class)
			.withPropertyValues("migrate.depends-on=analytics")
			.run((context) -> {
				assertThat(dependencies(context, MAIN)).contains(ANALYTICS);
				MigrationMonitor monitor = context.getBean(MigrationMonitor.class);
				assertThat(monitor.status("analytics").history().get(0).appliedAt())
					.isBefore(monitor.status("default").history().get(0).appliedAt());
			});
	}

	@Test
	void whenADatabaseIsDownThenTheOtherPersistenceUnitWorksAndItsOwnStarts() {
		this.runner.withUserConfiguration(DownDataSource.class, AnalyticsJpa.class)
			.withPropertyValues("migrate.databases.analytics.startup.on-failure=continue",
					"spring.jpa.open-in-view=false")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(MigrationMonitor.class).status("analytics").phase())
					.isEqualTo(Phase.UNREACHABLE);
				assertThat(context.getBean("analyticsEntityManagerFactory", EntityManagerFactory.class).isOpen())
					.isTrue();
				try (EntityManager entities = context.getBean("entityManagerFactory", EntityManagerFactory.class)
					.createEntityManager()) {
					assertThat(entities.find(Note.class, 1)).isNotNull();
				}
			});
	}

	private static List<String> dependencies(ConfigurableApplicationContext context, String bean) {
		String[] names = context.getBeanFactory().getMergedBeanDefinition(bean).getDependsOn();
		return (names != null) ? List.of(names) : List.of();
	}

	@Configuration(proxyBeanMethods = false)
	static class AnalyticsDataSource {

		@Bean(defaultCandidate = false)
		DataSource analyticsDataSource() {
			return MigrateDatabasesAutoConfigurationTests.embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DownDataSource {

		@Bean(defaultCandidate = false)
		DataSource analyticsDataSource() {
			return new DriverManagerDataSource("jdbc:postgresql://localhost:1/analytics");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DataSourceFromDatabase {

		@Bean(defaultCandidate = false)
		DataSource analyticsDataSource(JdbcTemplate jdbcTemplate) {
			assertThat(jdbcTemplate.queryForList("SELECT author FROM note", String.class)).containsExactly("ann");
			return MigrateDatabasesAutoConfigurationTests.embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Note.class)
	static class AnalyticsJpa {

		@Bean(defaultCandidate = false)
		LocalContainerEntityManagerFactoryBean analyticsEntityManagerFactory(EntityManagerFactoryBuilder builder,
				@Qualifier("analyticsDataSource") DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Note.class).persistenceUnit("analytics").build();
		}

		@Bean(defaultCandidate = false)
		JdbcTemplate analyticsJdbcTemplate(@Qualifier("analyticsDataSource") DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

	}

	@Configuration
	static class OpaqueJpa {

		@Bean(defaultCandidate = false)
		LocalContainerEntityManagerFactoryBean opaqueEntityManagerFactory(EntityManagerFactoryBuilder builder) {
			return builder.dataSource(MigrateDatabasesAutoConfigurationTests.embedded())
				.packages(Note.class)
				.persistenceUnit("opaque")
				.build();
		}

	}

}
