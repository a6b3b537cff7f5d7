package dev.migrate.autoconfigure;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MigrateHibernateAutoConfiguration}; that Hibernate starts with what it
 * sets is shown by {@link DegradedStartTests}.
 */
class MigrateHibernateAutoConfigurationTests {

	private static final String PRODUCT = "jakarta.persistence.database-product-name";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateHibernateAutoConfiguration.class));

	@Test
	void backsOffWithoutHibernate() {
		this.runner.withClassLoader(new FilteredClassLoader(HibernatePropertiesCustomizer.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("migrateUnreachableDatabaseCustomizer"));
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://db/x,PostgreSQL", "jdbc:mariadb://db/x,MariaDB", "jdbc:h2:tcp://db/x,H2" })
	void whenTheDatabaseIsUnreachableThenHibernateIsToldTheProduct(String url, String product) {
		assertThat(customize(url, Phase.UNREACHABLE, new HashMap<>())).containsEntry(PRODUCT, product)
			.containsEntry("hibernate.boot.allow_jdbc_metadata_access", "false");
	}

	@Test
	void whenTheDatabaseIsReachedThenNothingIsSet() {
		assertThat(customize("jdbc:postgresql://db/x", Phase.UP_TO_DATE, new HashMap<>())).isEmpty();
	}

	@Test
	void whatTheUserSetsStays() {
		assertThat(
				customize("jdbc:postgresql://db/x", Phase.UNREACHABLE, new HashMap<>(Map.of(PRODUCT, "EnterpriseDB"))))
			.containsEntry(PRODUCT, "EnterpriseDB");
	}

	@Test
	void aProductThatIsNotKnownIsNotGuessed() {
		assertThat(customize("jdbc:sqlite:x.db", Phase.UNREACHABLE, new HashMap<>())).isEmpty();
	}

	private Map<String, Object> customize(String url, Phase phase, Map<String, Object> properties) {
		MigrationMonitor monitor = new MigrationMonitor();
		monitor.update("default", MigrationStatus.notChecked().with(phase, null));
		this.runner.withBean(MigrationMonitor.class, () -> monitor)
			.withBean(DataSource.class, () -> new DriverManagerDataSource(url))
			.run((context) -> context.getBean(HibernatePropertiesCustomizer.class).customize(properties));
		return properties;
	}

}
