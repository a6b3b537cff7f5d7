package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.autoconfigure.app.JpaApplication;
import dev.migrate.autoconfigure.app.Note;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.RevisionFiles;
import dev.migrate.testing.SwitchableProxy;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import dev.migrate.testing.WebApp;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of real applications with JPA that start although their database is not migrated.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
@ExtendWith(OutputCaptureExtension.class)
class DegradedStartTests {

	private static final String READINESS = "/actuator/health/readiness";

	private static final String LIVENESS = "/actuator/health/liveness";

	private static final String[] CONTINUE = { "migrate.startup.on-failure=continue",
			"migrate.startup.retry-interval=200ms", "migrate.status-max-age=0s",
			"spring.datasource.hikari.connection-timeout=1000",
			"migrate.locations=classpath:dev/migrate/autoconfigure/history" };

	@TempDir
	private Path directory;

	@Test
	void whenTheDatabaseIsDownThenTheApplicationStartsAndRecoversWhenItComesUp(TestSchema schema) {
		try (SwitchableProxy proxy = SwitchableProxy.to(schema);
				WebApp app = start(schema, "spring.datasource.url=" + proxy.url(schema))) {
			assertThat(app.status(LIVENESS)).isEqualTo(200);
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(status(app)).isEqualTo("UNREACHABLE");
			assertThat(app.json("/actuator/migrations").<List<String>>read("$.databases.default.heads"))
				.containsExactly("b2b2b2b2b2b2");
			assertThat(app.json("/actuator/migrations").<String>read("$.databases.default.problem"))
				.contains("No connection to the database");
			proxy.on();
			awaitReady(app);
			assertThat(status(app)).isEqualTo("UP_TO_DATE");
			assertThat(authors(app)).containsExactly("ann");
		}
	}

	@Test
	void whenTheDatabaseOfAnOwnDataSourceBeanIsDownThenTheApplicationRecoversToo(TestSchema schema) {
		try (SwitchableProxy proxy = SwitchableProxy.to(schema);
				WebApp app = WebApp.start(OwnDataSource.class, schema.properties(), CONTINUE,
						new String[] { "spring.datasource.url=" + proxy.url(schema) })) {
			assertThat(app.status(READINESS)).isEqualTo(503);
			proxy.on();
			awaitReady(app);
			assertThat(authors(app)).containsExactly("ann");
		}
	}

	@Test
	void whenTheDatabaseGoesDownLaterThenTheLastStatusStays(TestSchema schema) {
		try (SwitchableProxy proxy = SwitchableProxy.to(schema)) {
			proxy.on();
			try (WebApp app = start(schema, "spring.datasource.url=" + proxy.url(schema))) {
				assertThat(app.status(READINESS)).isEqualTo(200);
				proxy.off();
				assertThat(app.status(READINESS)).isEqualTo(200);
				assertThat(status(app)).isEqualTo("UP_TO_DATE");
				assertThat(app.json("/actuator/migrations").<String>read("$.databases.default.problem"))
					.contains("No connection to the database");
				proxy.on();
				Awaitility.await()
					.untilAsserted(() -> assertThat(app.text("/actuator/migrations")).doesNotContain("problem"));
			}
		}
	}

	@Test
	void whenARevisionFailsThenTheWarningSaysWhereAndTheApplicationRecoversWhenTheCauseIsFixed(TestSchema schema,
			CapturedOutput output) {
		RevisionFiles revisions = new RevisionFiles(this.directory)
			.add("a1", "", "CREATE TABLE note (id integer PRIMARY KEY, author varchar(50));", "DROP TABLE note;")
			.add("b2", "a1", "INSERT INTO note VALUES (1, 'ann');\nINSERT INTO legacy VALUES (1);", "");
		try (WebApp app = start(schema, revisions.property())) {
			assertThat(output).contains("b2.sql:8", "revision b2 (Message of b2)", "INSERT INTO legacy VALUES (1)",
					"readiness refuses");
			assertThat(app.status(LIVENESS)).isEqualTo(200);
			assertThat(app.status(READINESS)).isEqualTo(503);
			Awaitility.await().untilAsserted(() -> assertThat(status(app)).isEqualTo("FAILED"));
			assertThat(app.json("/actuator/migrations").<List<String>>read("$.databases.default.pending[*].revision"))
				.containsExactly("b2");
			assertThat(app.json("/actuator/migrations").<String>read("$.databases.default.problem")).contains("legacy");
			new JdbcTemplate(schema.dataSource()).execute("CREATE TABLE legacy (id integer)");
			awaitReady(app);
			assertThat(status(app)).isEqualTo("UP_TO_DATE");
			assertThat(authors(app)).containsExactly("ann");
			assertThat(app.text("/actuator/migrations")).doesNotContain("problem");
		}
	}

	@Test
	void aFailureThatTheRowsDoNotShowStaysAFailure(TestSchema schema) {
		RevisionFiles revisions = new RevisionFiles(this.directory).add("a1", "", "CREATE TABLE note (id integer);",
				"DROP TABLE note;");
		start(schema, revisions.property()).close();
		revisions.add("a1", "", "CREATE TABLE note (id bigint);", "DROP TABLE note;");
		try (WebApp app = start(schema, revisions.property(), "migrate.startup.retry-interval=1h")) {
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(app.status(READINESS)).as("asked again").isEqualTo(503);
			assertThat(status(app)).isEqualTo("FAILED");
			assertThat(app.json("/actuator/migrations").<List<String>>read("$.databases.default.edited")).hasSize(1);
		}
	}

	@Test
	void whenAnotherProcessMigratesThenACheckingApplicationTurnsReady(TestSchema schema) {
		try (WebApp app = start(schema, "migrate.startup.mode=check")) {
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(status(app)).isEqualTo("PENDING");
			start(schema, "migrate.startup.mode=upgrade").close();
			awaitReady(app);
			assertThat(status(app)).isEqualTo("UP_TO_DATE");
		}
	}

	private static WebApp start(TestSchema schema, String... properties) {
		return WebApp.start(JpaApplication.class, schema.properties(), CONTINUE, properties);
	}

	private static String status(WebApp app) {
		return app.json("/actuator/migrations").read("$.databases.default.status");
	}

	private static void awaitReady(WebApp app) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(app.status(READINESS)).isEqualTo(200));
	}

	private static List<String> authors(WebApp app) {
		try (EntityManager entities = app.context().getBean(EntityManagerFactory.class).createEntityManager()) {
			return entities.createQuery("from Note", Note.class).getResultStream().map(Note::getAuthor).toList();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDataSource extends JpaApplication {

		@Bean
		DataSource ownDataSource(Environment environment) {
			return new DriverManagerDataSource(environment.getRequiredProperty("spring.datasource.url"),
					environment.getRequiredProperty("spring.datasource.username"),
					environment.getRequiredProperty("spring.datasource.password"));
		}

	}

}
