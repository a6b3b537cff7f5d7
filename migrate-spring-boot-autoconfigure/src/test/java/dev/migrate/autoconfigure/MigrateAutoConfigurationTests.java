package dev.migrate.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.jdbc.TableName;
import dev.migrate.runtime.MigrationListener;
import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.Phase;
import dev.migrate.runtime.RevisionStep;
import dev.migrate.runtime.StatusRefresher;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MigrateAutoConfiguration}.
 */
class MigrateAutoConfigurationTests {

	private static final String HEAD = "b2b2b2b2b2b2";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, DataSourceAutoConfiguration.class,
				DataSourceInitializationAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrate.locations=classpath:dev/migrate/autoconfigure/history");

	private final ApplicationContextRunner jpa = this.runner.withConfiguration(
			AutoConfigurations.of(HibernateJpaAutoConfiguration.class, MigrateHibernateAutoConfiguration.class));

	@Test
	void whenThereIsADataSourceThenItsPendingRevisionsAreApplied() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(Migrator.class).hasSingleBean(MigrationInitializer.class);
			assertThat(authors(context)).containsExactly("ann");
			assertThat(context.getBean(MigrationMonitor.class).status("default").phase()).isEqualTo(Phase.UP_TO_DATE);
			assertThat(context.getBean(MigrationMonitor.class).status("default").current()).containsExactly(HEAD);
		});
	}

	@Test
	void whenThereIsNoDataSourceThenOnlyTheScriptsCanBeLookedAt() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(RevisionScriptSource.class)
					.hasSingleBean(MigrationMonitor.class)
					.doesNotHaveBean(Migrator.class)
					.doesNotHaveBean(MigrationInitializer.class)
					.doesNotHaveBean(StatusRefresher.class)
					.doesNotHaveBean(SchemaManagementProvider.class);
			});
	}

	@Test
	void jdbcBeansAndTheScriptInitializerDependOnTheMigration() {
		this.runner.run((context) -> {
			for (String bean : List.of("jdbcTemplate", "namedParameterJdbcTemplate", "jdbcClient",
					"dataSourceScriptDatabaseInitializer")) {
				assertThat(dependencies(context, bean)).as(bean).contains("migrationInitializer");
			}
		});
	}

	@Test
	void theEntityManagerFactoryDependsOnTheMigration() {
		this.jpa.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(dependencies(context, "entityManagerFactory")).contains("migrationInitializer");
		});
	}

	@Test
	void dataSqlSeesTheMigratedTables() {
		this.runner.withPropertyValues("spring.sql.init.data-locations=classpath:dev/migrate/autoconfigure/data.sql")
			.run((context) -> assertThat(authors(context)).containsExactly("ann", "bob"));
	}

	@Test
	void aBeanOfTheUserThatAsksForItIsCreatedAfterTheMigration() {
		this.runner.withBean("early", String.class, () -> "early")
			.withUserConfiguration(ReadsAtConstruction.class)
			.run((context) -> assertThat(context.getBean(ReadsAtConstruction.Reader.class).rows()).isOne());
	}

	@Test
	void hibernateDoesNotCreateAndDropTheSchemaOfAnEmbeddedDatabase() {
		this.jpa.run((context) -> {
			SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
			assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(authors(context)).as("kept by Hibernate").containsExactly("ann");
			assertThat(context.getBean(LocalContainerEntityManagerFactoryBean.class).getJpaPropertyMap())
				.doesNotContainEntry("hibernate.hbm2ddl.auto", "create-drop");
		});
	}

	@Test
	void whenDataSourceInitializationIsDeferredThenMigrationsRunAfterJpa() {
		this.jpa
			.withPropertyValues("spring.jpa.defer-datasource-initialization=true",
					"spring.sql.init.data-locations=classpath:dev/migrate/autoconfigure/data.sql")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(dependencies(context, "migrationInitializer")).contains("entityManagerFactory");
				assertThat(authors(context)).containsExactly("ann", "bob");
			});
	}

	@Test
	void whenTheModeIsNoneThenNothingRunsAndTheStatusCanStillBeAsked() {
		this.runner.withPropertyValues("migrate.startup.mode=none").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(MigrationMonitor.class).status("default").phase()).isEqualTo(Phase.UNKNOWN);
			assertThat(context.getBean(StatusRefresher.class).status().phase()).isEqualTo(Phase.PENDING);
		});
	}

	@Test
	void backsOffForAMigratorOfTheUser() {
		this.runner.withUserConfiguration(OwnMigrator.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(Migrator.class).hasBean("ownMigrator");
			assertThat(
					context.getBean(JdbcClient.class).sql("SELECT count(*) FROM own_table").query(Long.class).single())
				.isEqualTo(2);
		});
	}

	@Test
	void backsOffForAMonitorOfTheUser() {
		MigrationMonitor monitor = new MigrationMonitor();
		this.runner.withBean("ownMonitor", MigrationMonitor.class, () -> monitor).run((context) -> {
			assertThat(context).hasSingleBean(MigrationMonitor.class);
			assertThat(monitor.status("default").phase()).isEqualTo(Phase.UP_TO_DATE);
		});
	}

	@Test
	void backsOffForAStatusRefresherOfTheUser() {
		this.runner.withUserConfiguration(OwnRefresher.class)
			.run((context) -> assertThat(context).hasSingleBean(StatusRefresher.class).hasBean("ownRefresher"));
	}

	@Test
	void tellsListenersOfTheUser() {
		RecordingListener listener = new RecordingListener();
		this.runner.withBean(MigrationListener.class, () -> listener)
			.run((context) -> assertThat(listener.started).containsExactly("a1a1a1a1a1a1", HEAD));
	}

	@Test
	void whenThereAreSeveralDataSourcesThenTheFailureSaysWhatToWrite() {
		this.runner.withUserConfiguration(TwoDataSources.class).run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription()).isEqualTo(
					"There are several DataSource beans, and none is marked as the one to migrate: orders, reports");
			assertThat(analysis.getAction()).contains("@Bean", "@dev.migrate.autoconfigure.MigrateDataSource",
					"DataSource orders(", "@Primary");
		});
	}

	@Test
	void whenOneOfSeveralDataSourcesIsPrimaryThenItIsMigrated() {
		this.runner.withUserConfiguration(PrimaryDataSource.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(hasNotes(context, "orders")).isTrue();
			assertThat(hasNotes(context, "reports")).isFalse();
		});
	}

	@Test
	void whenADataSourceIsMarkedThenItIsMigratedAlthoughAnotherIsPrimary() {
		this.runner.withUserConfiguration(MarkedDataSource.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(hasNotes(context, "orders")).isFalse();
			assertThat(hasNotes(context, "reports")).isTrue();
		});
	}

	@Test
	void aMarkedDataSourceThatIsNoDefaultCandidateStandsBesideBootsOwn() {
		this.runner.withUserConfiguration(MarkedBesideBootsOwn.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeansOfType(DataSource.class)).containsOnlyKeys("dataSource", "migrations");
			assertThat(context.getBean("dataSource")).isInstanceOf(HikariDataSource.class);
			assertThat(hasNotes(context, "migrations")).isTrue();
			assertThat(hasNotes(context, "dataSource")).isFalse();
		});
	}

	@Test
	void aMissingLocationIsNoFailure() {
		this.runner.withPropertyValues("migrate.locations=classpath:not/there").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(MigrationMonitor.class).status("default").phase()).isEqualTo(Phase.UP_TO_DATE);
		});
	}

	private static List<String> authors(ConfigurableApplicationContext context) {
		return new JdbcTemplate(context.getBean(DataSource.class)).queryForList("SELECT author FROM note ORDER BY id",
				String.class);
	}

	private static boolean hasNotes(ConfigurableApplicationContext context, String dataSource) {
		return !new JdbcTemplate(context.getBean(dataSource, DataSource.class))
			.queryForList("SELECT 1 FROM information_schema.tables WHERE upper(table_name) = 'NOTE'")
			.isEmpty();
	}

	private static List<String> dependencies(ConfigurableApplicationContext context, String bean) {
		String[] names = context.getBeanFactory().getMergedBeanDefinition(bean).getDependsOn();
		return (names != null) ? List.of(names) : List.of();
	}

	private static DataSource embedded() {
		DataSource database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
			.setType(EmbeddedDatabaseType.H2)
			.build();
		// hides close(), so that a test may look after the context is closed
		return new DelegatingDataSource(database);
	}

	private static final class RecordingListener implements MigrationListener {

		private final List<String> started = new ArrayList<>();

		@Override
		public void stepStarting(RevisionStep step) {
			this.started.add(step.revision().id());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReadsAtConstruction {

		@Bean
		@DependsOnDatabaseInitialization
		Reader aReader(DataSource dataSource) {
			return new Reader(new JdbcTemplate(dataSource).queryForList("SELECT * FROM note").size());
		}

		record Reader(int rows) {

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrator {

		@Bean
		Migrator ownMigrator(DataSource dataSource, RevisionScriptSource scripts) {
			MigratorSettings defaults = MigratorSettings.DEFAULTS;
			return new Migrator(dataSource, scripts,
					new MigratorSettings(new TableName(null, "own_table"), defaults.transactionMode(),
							defaults.lockTimeout(), defaults.onChecksumMismatch(), defaults.onUnknownRevision(),
							defaults.placeholders(), defaults.appliedBy(), defaults.toolVersion()),
					List.of());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnRefresher {

		@Bean
		StatusRefresher ownRefresher(Migrator migrator, MigrationMonitor monitor) {
			return new StatusRefresher("default", migrator, monitor, Duration.ZERO);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource orders() {
			return embedded();
		}

		@Bean
		DataSource reports() {
			return embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryDataSource {

		@Bean
		@Primary
		DataSource orders() {
			return embedded();
		}

		@Bean
		DataSource reports() {
			return embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MarkedDataSource {

		@Bean
		@Primary
		DataSource orders() {
			return embedded();
		}

		@Bean
		@MigrateDataSource
		DataSource reports() {
			return embedded();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MarkedBesideBootsOwn {

		@Bean(defaultCandidate = false)
		@MigrateDataSource
		DataSource migrations() {
			return embedded();
		}

	}

}
