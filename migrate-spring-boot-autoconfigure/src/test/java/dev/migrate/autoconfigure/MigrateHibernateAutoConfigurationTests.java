package dev.migrate.autoconfigure;

import java.util.HashMap;
import java.util.Map;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MigrateHibernateAutoConfiguration}; that Hibernate starts with what it
 * sets is shown by {@link DegradedStartTests}.
 */
class MigrateHibernateAutoConfigurationTests {

	private static final String PRODUCT = "jakarta.persistence.database-product-name";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class,
				MigrateDatabasesAutoConfiguration.class, MigrateHibernateAutoConfiguration.class))
		.withPropertyValues("migrate.startup.mode=none");

	@Test
	void backsOffWithoutHibernate() {
		this.runner.withBean(DriverManagerDataSource.class)
			.withClassLoader(new FilteredClassLoader(HibernatePropertiesCustomizer.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("migrateUnreachableDatabasePostProcessor"));
	}

	@Test
	void backsOffWithoutADatabase() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean("migrateUnreachableDatabasePostProcessor")
			.doesNotHaveBean(SchemaManagementProvider.class));
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://db/x,PostgreSQL", "jdbc:mariadb://db/x,MariaDB", "jdbc:h2:tcp://db/x,H2" })
	void whenTheDatabaseIsUnreachableThenHibernateIsToldTheProduct(String url, String product) {
		assertThat(customize(url, Phase.UNREACHABLE, Map.of())).containsEntry(PRODUCT, product)
			.containsEntry("hibernate.boot.allow_jdbc_metadata_access", "false");
	}

	@Test
	void whenTheDatabaseIsReachedThenNothingIsSet() {
		assertThat(customize("jdbc:postgresql://db/x", Phase.UP_TO_DATE, Map.of())).isEmpty();
	}

	@Test
	void whatTheUserSetsStays() {
		assertThat(customize("jdbc:postgresql://db/x", Phase.UNREACHABLE, Map.of(PRODUCT, "EnterpriseDB")))
			.containsEntry(PRODUCT, "EnterpriseDB");
	}

	@Test
	void aProductThatIsNotKnownIsNotGuessed() {
		assertThat(customize("jdbc:sqlite:x.db", Phase.UNREACHABLE, Map.of())).isEmpty();
	}

	@Test
	void onlyThePersistenceUnitOfTheUnreachableDatabaseIsTold() {
		several().run((context) -> {
			context.getBean(MigrationMonitor.class)
				.update("analytics", MigrationStatus.notChecked().with(Phase.UNREACHABLE, null));
			UnreachableDatabasePostProcessor processor = context.getBean(UnreachableDatabasePostProcessor.class);
			assertThat(properties(processor, context.getBean("main", DriverManagerDataSource.class))).isEmpty();
			assertThat(properties(processor, context.getBean("analytics", DriverManagerDataSource.class)))
				.containsEntry(PRODUCT, "MariaDB");
			assertThat(properties(processor, context.getBean("other", DriverManagerDataSource.class))).isEmpty();
		});
	}

	@Test
	void onlyWhatIsMigratedIsManaged() {
		several().run((context) -> {
			SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
			assertThat(provider.getSchemaManagement(context.getBean("main", DriverManagerDataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(provider.getSchemaManagement(context.getBean("analytics", DriverManagerDataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(provider.getSchemaManagement(context.getBean("other", DriverManagerDataSource.class)))
				.isEqualTo(SchemaManagement.UNMANAGED);
			assertThat(provider.getSchemaManagement(new DriverManagerDataSource("jdbc:postgresql://db/main")))
				.as("the application's own beside that of the migrations")
				.isEqualTo(SchemaManagement.MANAGED);
		});
	}

	private ApplicationContextRunner several() {
		return this.runner
			.withBean("main", DriverManagerDataSource.class,
					() -> new DriverManagerDataSource("jdbc:postgresql://db/main"))
			.withBean("analytics", DriverManagerDataSource.class,
					() -> new DriverManagerDataSource("jdbc:mariadb://db/analytics"))
			.withBean("other", DriverManagerDataSource.class,
					() -> new DriverManagerDataSource("jdbc:mariadb://db/other"))
			.withPropertyValues("migrate.datasource.bean=main", "migrate.databases.analytics.table=revisions");
	}

	private Map<String, Object> customize(String url, Phase phase, Map<String, Object> given) {
		Map<String, Object> properties = new HashMap<>();
		this.runner.withBean(DriverManagerDataSource.class, () -> new DriverManagerDataSource(url)).run((context) -> {
			context.getBean(MigrationMonitor.class).update("default", MigrationStatus.notChecked().with(phase, null));
			properties.putAll(properties(context.getBean(UnreachableDatabasePostProcessor.class),
					context.getBean(DriverManagerDataSource.class), given));
		});
		return properties;
	}

	private static Map<String, Object> properties(UnreachableDatabasePostProcessor processor,
			AbstractDriverBasedDataSource dataSource) {
		return properties(processor, dataSource, Map.of());
	}

	private static Map<String, Object> properties(UnreachableDatabasePostProcessor processor,
			AbstractDriverBasedDataSource dataSource, Map<String, Object> given) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setJpaPropertyMap(given);
		processor.postProcessBeforeInitialization(factory, "entityManagerFactory");
		return factory.getJpaPropertyMap();
	}

}
