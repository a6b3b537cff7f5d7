package dev.migrate.actuate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.RevisionFiles;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import dev.migrate.testing.WebApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the endpoint {@code migrations} over HTTP.
 */
class MigrationsEndpointTests {

	@TempDir
	private Path directory;

	private RevisionFiles revisions;

	@BeforeEach
	void writeRevisions() {
		this.revisions = new RevisionFiles(this.directory)
			.add("a1", "", "CREATE TABLE note (id integer NOT NULL PRIMARY KEY);", "DROP TABLE note;")
			.add("b2", "a1", "ALTER TABLE note ADD body varchar(100);", "ALTER TABLE note DROP COLUMN body;");
	}

	@Test
	void showsWhereTheDatabaseStands(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		try (WebApp app = start(schema)) {
			DocumentContext json = app.json("/actuator/migrations");
			assertThat(json.<String>read("$.databases.default.status")).isEqualTo("UP_TO_DATE");
			assertThat(json.<String>read("$.databases.default.database")).startsWith("PostgreSQL 1");
			assertThat(json.<List<String>>read("$.databases.default.current")).containsExactly("b2");
			assertThat(json.<List<String>>read("$.databases.default.heads")).containsExactly("b2");
			assertThat(json.<List<Object>>read("$.databases.default.pending")).isEmpty();
			assertThat(json.<List<String>>read("$.databases.default.history[*].revision")).containsExactly("a1", "b2");
			assertThat(json.<Map<String, Object>>read("$.databases.default.history[1]"))
				.containsEntry("downRevisions", List.of("a1"))
				.containsEntry("message", "Message of b2")
				.containsEntry("state", "APPLIED")
				.containsEntry("head", true)
				.containsKeys("appliedAt", "appliedBy", "durationMs", "source");
			assertThat(json.<String>read("$.databases.default.history[0].appliedAt")).endsWith("Z");
			assertThat(json.<String>read("$.databases.default.checkedAt")).endsWith("Z");
			assertThat(json.jsonString()).doesNotContain("null");
		}
	}

	@Test
	void showsWhatIsPendingInTheOrderInWhichItWouldBeApplied(
			@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		try (WebApp app = start(schema, "migrate.startup.mode=none")) {
			DocumentContext json = app.json("/actuator/migrations");
			assertThat(json.<String>read("$.databases.default.status")).isEqualTo("PENDING");
			assertThat(json.<List<String>>read("$.databases.default.pending[*].revision")).containsExactly("a1", "b2");
			assertThat(json.<List<String>>read("$.databases.default.current")).isEmpty();
			assertThat(json.<Map<String, Object>>read("$.databases.default.pending[0]")).doesNotContainKeys("state",
					"appliedAt", "created");
		}
	}

	@Test
	void followsTheDatabase(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		try (WebApp app = start(schema, "migrate.status-max-age=0s")) {
			JdbcTemplate jdbc = new JdbcTemplate(schema.dataSource());
			jdbc.update("DELETE FROM migrate_revisions WHERE revision = 'b2'");
			DocumentContext json = app.json("/actuator/migrations");
			assertThat(json.<String>read("$.databases.default.status")).isEqualTo("PENDING");
			assertThat(json.<List<String>>read("$.databases.default.current")).containsExactly("a1");
			assertThat(json.<List<String>>read("$.databases.default.pending[*].revision")).containsExactly("b2");
		}
	}

	@Test
	void showsOneRevision(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		try (WebApp app = start(schema)) {
			DocumentContext json = app.json("/actuator/migrations/b2");
			assertThat(json.<String>read("$.revision")).isEqualTo("b2");
			assertThat(json.<String>read("$.databases.default.state")).isEqualTo("APPLIED");
			assertThat(json.<String>read("$.databases.default.message")).isEqualTo("Message of b2");
			assertThat(app.status("/actuator/migrations/b2")).isEqualTo(200);
			assertThat(app.status("/actuator/migrations/zz")).isEqualTo(404);
		}
	}

	@Test
	void onlyReads(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoints.access.default=unrestricted")) {
			assertThat(app.post("/actuator/migrations")).isEqualTo(405);
			assertThat(app.post("/actuator/migrations/b2")).isEqualTo(405);
		}
	}

	@Test
	void tellsNoSecrets(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		String url = schema.url() + (schema.url().contains("?") ? "&" : "?") + "user=nobody&password=s3cr3t";
		try (WebApp app = WebApp.start(Application.class,
				new String[] { "spring.datasource.url=" + url, "spring.datasource.hikari.connection-timeout=500",
						"migrate.startup.on-failure=continue", "migrate.startup.retry-interval=1h",
						this.revisions.property() })) {
			String text = app.text("/actuator/migrations") + app.text("/actuator/health");
			assertThat(text).contains("nobody").doesNotContain("s3cr3t");
		}
	}

	@Test
	void isNotExposedUnlessAskedFor(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoints.web.exposure.include=health")) {
			assertThat(app.status("/actuator/migrations")).isEqualTo(404);
			assertThat(app.status("/actuator/health/readiness")).isEqualTo(200);
		}
	}

	@Test
	void whenThereIsNoDataSourceThenItSaysSoAndReadinessIsUnaffected() {
		try (WebApp app = WebApp.start(NoDataSource.class, new String[] { this.revisions.property() })) {
			DocumentContext json = app.json("/actuator/migrations");
			assertThat(json.<String>read("$.databases.default.status")).isEqualTo("NO_DATASOURCE");
			assertThat(json.<List<String>>read("$.databases.default.heads")).containsExactly("b2");
			assertThat(app.status("/actuator/health/readiness")).isEqualTo(200);
			assertThat(app.json("/actuator/health").<Map<String, Object>>read("$.components"))
				.doesNotContainKey("migrations");
		}
	}

	@Test
	void whenThereIsNoDataSourceThenBrokenRevisionsAreShownAndNoFailure() {
		this.revisions.add("c3", "missing", "SELECT 1;", "SELECT 1;");
		try (WebApp app = WebApp.start(NoDataSource.class, new String[] { this.revisions.property() })) {
			DocumentContext json = app.json("/actuator/migrations");
			assertThat(json.<String>read("$.databases.default.status")).isEqualTo("NO_DATASOURCE");
			assertThat(json.<String>read("$.databases.default.problem")).contains("c3", "missing");
		}
	}

	private WebApp start(TestSchema schema, String... properties) {
		return WebApp.start(Application.class, schema.properties(), new String[] { this.revisions.property() },
				properties);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(
			exclude = { HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class })
	static class Application {

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
	static class NoDataSource {

	}

}
