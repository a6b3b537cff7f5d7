package dev.migrate.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.Phase;
import dev.migrate.runtime.StatusRefresher;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MigrateDatabasesAutoConfiguration}: which databases there are, and
 * which beans each has.
 */
class MigrateDatabasesAutoConfigurationTests {

	private static final String ANALYTICS_HEAD = "c1c1c1c1c1c1";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class,
						DataSourceAutoConfiguration.class, DataSourceInitializationAutoConfiguration.class,
						JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrate.locations=classpath:dev/migrate/autoconfigure/history");

	private final ApplicationContextRunner analytics = this.runner
		.withPropertyValues("migrate.databases.analytics.locations=classpath:dev/migrate/autoconfigure/analytics");

	@Test
	void withoutNamedDatabasesThereAreOnlyTheBeansOfTheDefaultOne() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(Migrator.class)
			.hasSingleBean(MigrationInitializer.class)
			.hasSingleBean(RevisionScriptSource.class));
	}

	@Test
	void aNamedDatabaseIsMigratedBesideTheDefaultOne() {
		this.analytics.withUserConfiguration(AnalyticsDataSource.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context, "dataSource")).contains("NOTE").doesNotContain("EVENT");
			assertThat(tables(context, "analyticsDataSource")).contains("EVENT").doesNotContain("NOTE");
			MigrationMonitor monitor = context.getBean(MigrationMonitor.class);
			assertThat(monitor.statuses()).containsOnlyKeys("default", "analytics");
			assertThat(monitor.status("analytics").phase()).isEqualTo(Phase.UP_TO_DATE);
			assertThat(monitor.status("analytics").current()).containsExactly(ANALYTICS_HEAD);
			assertThat(context.getBeansOfType(StatusRefresher.class).values()).extracting(StatusRefresher::database)
				.containsExactlyInAnyOrder("default", "analytics");
		});
	}

	@Test
	void whatIsInjectedByTypeBelongsToTheDefaultDatabase() {
		this.analytics.withUserConfiguration(AnalyticsDataSource.class).run((context) -> {
			assertThat(context.getBean(Migrator.class)).isSameAs(context.getBean("migrator"));
			assertThat(context.getBean(MigratorSettings.class)).isSameAs(context.getBean("migratorSettings"));
			assertThat(context.getBean("analyticsMigrator")).isNotSameAs(context.getBean("migrator"));
		});
	}

	static List<String> tables(ConfigurableApplicationContext context, String dataSource) {
		return new JdbcTemplate(context.getBean(dataSource, DataSource.class))
			.queryForList("SELECT upper(table_name) FROM information_schema.tables", String.class);
	}

	static DataSource embedded() {
		DataSource database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
			.setType(EmbeddedDatabaseType.H2)
			.build();
		return new DelegatingDataSource(database);
	}

	@Configuration(proxyBeanMethods = false)
	static class AnalyticsDataSource {

		@Bean(defaultCandidate = false)
		DataSource analyticsDataSource() {
			return embedded();
		}

	}

}
