package dev.migrate.autoconfigure;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.jdbc.TableName;
import dev.migrate.runtime.DatabaseNames;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.Phase;
import dev.migrate.runtime.StatusRefresher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
	void aPoolThatIsBoundToPropertiesIsMigrated() {
		this.analytics.withUserConfiguration(AnalyticsPool.class)
			.withPropertyValues("app.analytics.jdbc-url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(context, "analyticsDataSource")).contains("EVENT");
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

	@Test
	void theOnlyDataSourceIsNotMigratedTwice() {
		this.analytics.withPropertyValues("migrate.databases.analytics.datasource.bean=dataSource").run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean("migrator").hasBean("analyticsMigrator");
			assertThat(context.getBean(DatabaseNames.class).names()).containsExactly("analytics");
			assertThat(tables(context, "dataSource")).contains("EVENT").doesNotContain("NOTE");
		});
	}

	@Test
	void theOneThatIsLeftIsTheDefaultOne() {
		this.analytics.withUserConfiguration(TwoDataSources.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context, "ordersDataSource")).contains("NOTE");
			assertThat(tables(context, "analyticsDataSource")).contains("EVENT");
		});
	}

	@Test
	void whenEachDataSourceHasANameThenThereIsNoDefaultDatabase() {
		this.analytics.withUserConfiguration(TwoDataSources.class)
			.withPropertyValues("migrate.databases.orders.locations=classpath:dev/migrate/autoconfigure/history")
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean("migrator").doesNotHaveBean("migrationInitializer");
				assertThat(context.getBean(DatabaseNames.class).names()).containsExactly("analytics", "orders");
				assertThat(tables(context, "ordersDataSource")).contains("NOTE");
			});
	}

	@Test
	void whenThePrimaryDataSourceHasANameThenTheOtherIsNotMigrated() {
		this.runner.withUserConfiguration(PrimaryAndOther.class)
			.withPropertyValues("migrate.databases.orders.locations=classpath:dev/migrate/autoconfigure/history")
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean("migrator");
				assertThat(tables(context, "other")).doesNotContain("NOTE");
			});
	}

	@Test
	void theDefaultDatabaseMayBeNamedByItsBean() {
		this.runner.withUserConfiguration(TwoDataSources.class)
			.withPropertyValues("migrate.datasource.bean=analyticsDataSource")
			.run((context) -> {
				assertThat(tables(context, "analyticsDataSource")).contains("NOTE");
				assertThat(tables(context, "ordersDataSource")).doesNotContain("NOTE");
			});
	}

	@Test
	void aBeanThatIsNotThereIsRefused() {
		this.analytics.withPropertyValues("migrate.databases.analytics.datasource.bean=nowhere").run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription())
				.isEqualTo("There is no DataSource bean 'nowhere' for the database 'analytics'");
			assertThat(analysis.getAction())
				.isEqualTo("Correct migrate.databases.analytics.datasource.bean. DataSource beans are: dataSource.");
		});
	}

	@Test
	void aDatabaseWithoutABeanOrAUrlIsRefusedWithTheLinesToWrite() {
		this.analytics.run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription())
				.isEqualTo("There is no telling which database 'analytics' in migrate.databases is");
			assertThat(analysis.getAction()).contains("migrate.databases.analytics.datasource.bean=dataSource",
					"migrate.databases.analytics.datasource.url=jdbc:...");
		});
	}

	@Test
	void aCircleIsAFailureThatIsAnalyzed() {
		this.analytics
			.withPropertyValues("migrate.databases.analytics.depends-on=default", "migrate.depends-on=analytics")
			.run((context) -> {
				assertThat(context).hasFailed();
				FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(context.getStartupFailure());
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription())
					.isEqualTo("The databases depend on each other in a circle: default -> analytics -> default");
			});
	}

	@Test
	void aFailureNamesTheDatabaseAndTheCommandForIt() {
		this.analytics.withUserConfiguration(AnalyticsDataSource.class)
			.withPropertyValues("migrate.databases.analytics.startup.mode=check")
			.run((context) -> {
				assertThat(context).hasFailed();
				FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(context.getStartupFailure());
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).startsWith("Database 'analytics': H2 ");
				assertThat(analysis.getAction()).contains("java -jar app.jar db --database analytics upgrade");
			});
	}

	@Test
	void aDatabaseMayHaveAUrlAndNoBean() {
		String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		this.analytics.withPropertyValues("migrate.databases.analytics.datasource.url=" + url).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(DataSource.class);
			assertThat(context.getBean(MigrationMonitor.class).status("analytics").current())
				.containsExactly(ANALYTICS_HEAD);
			assertThat(new JdbcTemplate(new DriverManagerDataSource(url)).queryForList("SELECT * FROM event"))
				.isEmpty();
		});
	}

	@Test
	void withoutAnyDataSourceTheUrlsAreEnough() {
		String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class))
			.withPropertyValues("migrate.locations=classpath:dev/migrate/autoconfigure/history",
					"migrate.datasource.url=" + url)
			.run((context) -> {
				assertThat(context).hasNotFailed().hasBean("migrator").doesNotHaveBean(DataSource.class);
				assertThat(context.getBean(MigrationMonitor.class).status("default").phase())
					.isEqualTo(Phase.UP_TO_DATE);
			});
	}

	@Test
	void backsOffForAMigratorOfTheUserWithThatName() {
		this.analytics.withUserConfiguration(AnalyticsDataSource.class, OwnAnalyticsMigrator.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context, "analyticsDataSource")).contains("OWN_TABLE", "EVENT");
		});
	}

	@Test
	void modesAreThoseOfEachDatabase() {
		this.analytics.withUserConfiguration(AnalyticsDataSource.class)
			.withPropertyValues("migrate.databases.analytics.startup.mode=none")
			.run((context) -> {
				assertThat(tables(context, "dataSource")).contains("NOTE");
				assertThat(tables(context, "analyticsDataSource")).doesNotContain("EVENT");
			});
	}

	@Test
	void aSharedHistoryRunsTheSectionsOfEachDatabase() {
		this.runner.withUserConfiguration(AnalyticsDataSource.class)
			.withPropertyValues("migrate.locations=classpath:dev/migrate/autoconfigure/shared",
					"migrate.java-packages=dev.migrate.autoconfigure.shared",
					"migrate.databases.analytics.locations=classpath:dev/migrate/autoconfigure/shared")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(context, "dataSource")).contains("BOTH", "NOTE", "IN_JAVA").doesNotContain("EVENT");
				assertThat(tables(context, "analyticsDataSource")).contains("BOTH", "EVENT", "IN_JAVA_EVENT")
					.doesNotContain("NOTE", "IN_JAVA");
				MigrationMonitor monitor = context.getBean(MigrationMonitor.class);
				assertThat(monitor.status("analytics").current()).isEqualTo(monitor.status("default").current())
					.containsExactly("d4d4d4d4d4d4");
				context.getBean("analyticsMigrator", Migrator.class).downgrade("base");
				assertThat(tables(context, "analyticsDataSource")).doesNotContain("BOTH", "EVENT", "IN_JAVA_EVENT");
				assertThat(tables(context, "dataSource")).contains("BOTH", "NOTE", "IN_JAVA");
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

	@Configuration(proxyBeanMethods = false)
	static class AnalyticsPool {

		@Bean(defaultCandidate = false)
		@ConfigurationProperties("app.analytics")
		HikariDataSource analyticsDataSource() {
			return new HikariDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource ordersDataSource() {
			return embedded();
		}

		@Bean
		DataSource analyticsDataSource() {
			return embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryAndOther {

		@Bean
		@Primary
		DataSource ordersDataSource() {
			return embedded();
		}

		@Bean
		DataSource other() {
			return embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnAnalyticsMigrator {

		@Bean(defaultCandidate = false)
		Migrator analyticsMigrator(@Qualifier("analyticsDataSource") DataSource dataSource,
				@Qualifier("analyticsRevisionScriptSource") RevisionScriptSource scripts) {
			MigratorSettings defaults = MigratorSettings.DEFAULTS;
			return new Migrator(dataSource, scripts,
					new MigratorSettings(new TableName(null, "own_table"), defaults.transactionMode(),
							defaults.lockTimeout(), defaults.onChecksumMismatch(), defaults.onUnknownRevision(),
							defaults.placeholders(), defaults.appliedBy(), defaults.toolVersion()),
					List.of());
		}

	}

}
