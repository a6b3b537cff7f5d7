package dev.migrate.actuate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import dev.migrate.testing.WebApp;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.AdditionalPathsMapper;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the health indicator {@code migrations} and of its place in the readiness
 * group. The database is pending unless a test says otherwise.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class ReadinessTests {

	private static final String[] PENDING = { "migrate.startup.mode=none", "migrate.status-max-age=0s",
			"migrate.locations=classpath:dev/migrate/autoconfigure/history" };

	private static final String READINESS = "/actuator/health/readiness";

	private static final String LIVENESS = "/actuator/health/liveness";

	@Test
	void byDefaultMigrationsAreInTheReadinessGroupAndNotInLiveness(TestSchema schema) {
		try (WebApp app = start(schema)) {
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(app.status(LIVENESS)).isEqualTo(200);
			assertThat(members(app, "readiness")).contains("readinessState", "migrations");
			assertThat(members(app, "liveness")).doesNotContain("migrations");
		}
	}

	@Test
	void whenProbesAreDisabledThenOnlyTheMainEndpointHasMigrations(TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoint.health.probes.enabled=false")) {
			assertThat(app.status(READINESS)).isEqualTo(404);
			assertThat(app.status("/actuator/health")).isEqualTo(503);
			assertThat(inMainEndpoint(app)).isTrue();
		}
	}

	@Test
	void aGroupOfTheUserGetsMigrationsToo(TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoint.health.group.readiness.include=readinessState,db")) {
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(members(app, "readiness")).containsExactlyInAnyOrder("readinessState", "db", "migrations");
		}
	}

	@Test
	void aGroupOfTheUserGetsMigrationsEvenIfProbesAreDisabled(TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoint.health.probes.enabled=false",
				"management.endpoint.health.group.readiness.include=db")) {
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(members(app, "readiness")).containsExactlyInAnyOrder("db", "migrations");
		}
	}

	@Test
	void aGroupOfTheUserThatExcludesMigrationsStaysWithoutThem(TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoint.health.group.readiness.include=*",
				"management.endpoint.health.group.readiness.exclude=migrations")) {
			assertThat(app.status(READINESS)).isEqualTo(200);
			assertThat(members(app, "readiness")).doesNotContain("migrations");
		}
	}

	@Test
	void additionalPathsAreOnTheMainPortAndTheGroupOnTheManagementPort(TestSchema schema) {
		try (WebApp app = start(schema, "management.server.port=0",
				"management.endpoint.health.probes.add-additional-paths=true")) {
			assertThat(app.status("/readyz")).isEqualTo(503);
			assertThat(app.status("/livez")).isEqualTo(200);
			assertThat(app.managementStatus(READINESS)).isEqualTo(503);
			assertThat(app.managementStatus(LIVENESS)).isEqualTo(200);
		}
	}

	@Test
	void additionalPathsAreStillMappedForSecurityMatchers(TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoint.health.probes.add-additional-paths=true")) {
			AdditionalPathsMapper mapper = (AdditionalPathsMapper) app.context().getBean(HealthEndpointGroups.class);
			assertThat(mapper.getAdditionalPaths(EndpointId.of("health"), WebServerNamespace.SERVER))
				.containsExactlyInAnyOrder("/livez", "/readyz");
		}
	}

	@Test
	void anAdditionalPathOfTheUserReplacesReadyz(TestSchema schema) {
		try (WebApp app = start(schema, "management.endpoint.health.probes.add-additional-paths=true",
				"management.endpoint.health.group.readiness.include=readinessState",
				"management.endpoint.health.group.readiness.additional-path=server:/ready")) {
			assertThat(app.status("/ready")).isEqualTo(503);
			assertThat(app.status("/readyz")).isEqualTo(404);
		}
	}

	@Test
	void whenTheIndicatorIsDisabledThenReadinessIsUnaffected(TestSchema schema) {
		try (WebApp app = start(schema, "management.health.migrations.enabled=false")) {
			assertThat(app.status(READINESS)).isEqualTo(200);
			assertThat(members(app, "readiness")).doesNotContain("migrations");
			assertThat(app.status("/actuator/health")).isEqualTo(200);
		}
	}

	@Test
	void whenReadinessIsSwitchedOffThenTheIndicatorIsOutsideTheGroup(TestSchema schema) {
		try (WebApp app = start(schema, "migrate.readiness=false")) {
			assertThat(app.status(READINESS)).isEqualTo(200);
			assertThat(members(app, "readiness")).doesNotContain("migrations");
			assertThat(inMainEndpoint(app)).isTrue();
		}
	}

	@Test
	void whenARowIsDeletedThenTheRunningApplicationTurnsNotReadyAndReadyAgain(TestSchema schema) {
		try (WebApp app = start(schema, "migrate.startup.mode=upgrade")) {
			assertThat(app.status(READINESS)).isEqualTo(200);
			JdbcTemplate jdbc = new JdbcTemplate(schema.dataSource());
			jdbc.execute("CREATE TABLE saved AS SELECT * FROM migrate_revisions WHERE revision = 'b2b2b2b2b2b2'");
			jdbc.update("DELETE FROM migrate_revisions WHERE revision = 'b2b2b2b2b2b2'");
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(app.json("/actuator/health").<String>read("$.components.migrations.status"))
				.isEqualTo("OUT_OF_SERVICE");
			jdbc.update("INSERT INTO migrate_revisions SELECT * FROM saved");
			assertThat(app.status(READINESS)).isEqualTo(200);
		}
	}

	@Test
	void whenTheDatabaseGetsAheadThenTheRunningApplicationStaysReady(TestSchema schema) {
		try (WebApp app = start(schema, "migrate.startup.mode=upgrade")) {
			new JdbcTemplate(schema.dataSource())
				.update("INSERT INTO migrate_revisions (revision, revises, message, state, applied_at) "
						+ "SELECT 'c3c3c3c3c3c3', 'b2b2b2b2b2b2', 'later', state, applied_at FROM migrate_revisions LIMIT 1");
			assertThat(app.status(READINESS)).isEqualTo(200);
			assertThat(app.json("/actuator/migrations").<String>read("$.databases.default.status")).isEqualTo("AHEAD");
			assertThat(app.json("/actuator/migrations").<List<String>>read("$.databases.default.unknown"))
				.containsExactly("c3c3c3c3c3c3");
		}
	}

	private static WebApp start(TestSchema schema, String... properties) {
		return WebApp.start(MigrationsEndpointTests.Application.class, schema.properties(), PENDING, properties);
	}

	private static List<String> members(WebApp app, String group) {
		HealthEndpointGroup members = app.context().getBean(HealthEndpointGroups.class).get(group);
		assertThat(members).isNotNull();
		return Stream.of("readinessState", "livenessState", "db", "migrations").filter(members::isMember).toList();
	}

	private static boolean inMainEndpoint(WebApp app) {
		return app.json("/actuator/health").<Map<String, Object>>read("$.components").containsKey("migrations");
	}

}
