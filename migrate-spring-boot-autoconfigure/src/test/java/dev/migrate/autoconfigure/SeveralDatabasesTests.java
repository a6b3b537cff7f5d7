package dev.migrate.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import dev.migrate.testing.ChildJvm;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.RevisionFiles;
import dev.migrate.testing.SwitchableProxy;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import dev.migrate.testing.WebApp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests of an application with two databases on PostgreSQL, one on MariaDB and one on
 * SQLite.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralDatabasesTests {

	private static final String ENDPOINT = "/actuator/migrations";

	private static final String READINESS = "/actuator/health/readiness";

	private static final Duration TIMEOUT = Duration.ofSeconds(240);

	private final Map<String, TestSchema> schemas = new LinkedHashMap<>();

	private final Map<String, RevisionFiles> revisions = new LinkedHashMap<>();

	private final Map<String, String> properties = new LinkedHashMap<>();

	@TempDir
	private Path directory;

	@BeforeEach
	void configure(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema main,
			@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema orders,
			@FreshDatabase(TestDatabase.MARIADB) TestSchema legacy,
			@FreshDatabase(TestDatabase.SQLITE) TestSchema local) throws IOException {
		for (String pair : main.properties()) {
			put(pair);
		}
		put("migrate.status-max-age=0s");
		put("migrate.startup.retry-interval=200ms");
		add("default", main, "migrate");
		add("orders", orders, "migrate.databases.orders");
		add("legacy", legacy, "migrate.databases.legacy");
		add("local", local, "migrate.databases.local");
	}

	private void add(String name, TestSchema schema, String prefix) throws IOException {
		this.schemas.put(name, schema);
		Path files = Files.createDirectory(this.directory.resolve(name));
		put(prefix + ".locations=file:" + files);
		String table = (name.equals("default") ? "main" : name) + "_note";
		this.revisions.put(name,
				new RevisionFiles(files)
					.add(name + "1", "", "CREATE TABLE " + table + " (id integer NOT NULL PRIMARY KEY);",
							"DROP TABLE " + table + ";")
					.add(name + "2", name + "1", "ALTER TABLE " + table + " ADD body varchar(100);", ""));
		if (!name.equals("default")) {
			put(prefix + ".datasource.url=" + schema.url());
			put(prefix + ".datasource.username=" + schema.username());
			put(prefix + ".datasource.password=" + schema.password());
		}
	}

	private void put(String pair) {
		this.properties.put(pair.substring(0, pair.indexOf('=')), pair);
	}

	@Test
	void aFreshStartMigratesAllAndASecondOneNone() {
		String before;
		try (WebApp app = start()) {
			assertPhases(app, "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE");
			assertThat(app.status(READINESS)).isEqualTo(200);
			for (String name : this.schemas.keySet()) {
				assertThat(app.json(ENDPOINT).<List<String>>read("$.databases." + name + ".history[*].revision"))
					.containsExactly(name + "1", name + "2");
			}
			assertThat(app.json(ENDPOINT).<String>read("$.databases.legacy.database")).startsWith("MariaDB");
			assertThat(app.json(ENDPOINT).<String>read("$.databases.local.database")).startsWith("SQLite");
			assertThat(app.json("/actuator/health/migrations").<Map<String, Object>>read("$.details.databases"))
				.containsOnlyKeys("default", "orders", "legacy", "local");
			before = app.json(ENDPOINT).read("$.databases[*].history[*].appliedAt").toString();
		}
		try (WebApp app = start()) {
			assertPhases(app, "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE");
			assertThat(app.json(ENDPOINT).read("$.databases[*].history[*].appliedAt").toString()).isEqualTo(before);
		}
	}

	@Test
	void oneThatIsAheadOfTheCodeIsRefusedByNameOrShown() throws IOException {
		start().close();
		Files.delete(this.directory.resolve("orders/orders2.sql"));
		assertThatException().isThrownBy(() -> start().close())
			.withStackTraceContaining("The database 'orders' cannot be migrated")
			.withStackTraceContaining("orders2");
		put("migrate.databases.orders.on-unknown-revision=warn");
		try (WebApp app = start()) {
			assertPhases(app, "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE", "AHEAD");
			assertThat(app.json(ENDPOINT).<List<String>>read("$.databases.orders.unknown")).containsExactly("orders2");
			assertThat(app.status(READINESS)).isEqualTo(200);
		}
	}

	@Test
	void oneThatIsDownHidesNoOtherAndIsMigratedWhenItComesUp(CapturedOutput output) {
		TestSchema legacy = Objects.requireNonNull(this.schemas.get("legacy"));
		try (SwitchableProxy proxy = SwitchableProxy.to(legacy)) {
			put("migrate.databases.legacy.datasource.url=" + proxy.url(legacy));
			put("migrate.databases.legacy.startup.on-failure=continue");
			put("migrate.databases.local.depends-on=legacy");
			put("migrate.databases.local.startup.on-failure=continue");
			try (WebApp app = start()) {
				assertPhases(app, "UP_TO_DATE", "UNREACHABLE", "PENDING", "UP_TO_DATE");
				assertThat(app.status(READINESS)).isEqualTo(503);
				assertThat(app.status("/actuator/health/liveness")).isEqualTo(200);
				assertThat(app.json(ENDPOINT).<String>read("$.databases.local.problem")).startsWith(
						"The database 'local' waits for 'legacy', which it depends on and which is unreachable.");
				assertThat(output).contains("The app starts although its database 'legacy' is not migrated");
				proxy.on();
				Awaitility.await()
					.atMost(Duration.ofSeconds(60))
					.untilAsserted(() -> assertThat(app.status(READINESS)).isEqualTo(200));
				assertPhases(app, "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE", "UP_TO_DATE");
				assertThat(app.text(ENDPOINT)).doesNotContain("problem");
			}
		}
	}

	@Test
	void oneThatIsDownKeepsTheApplicationFromStartingUnlessItMay() {
		TestSchema legacy = Objects.requireNonNull(this.schemas.get("legacy"));
		try (SwitchableProxy proxy = SwitchableProxy.to(legacy)) {
			put("migrate.databases.legacy.datasource.url=" + proxy.url(legacy));
			put("migrate.databases.orders.depends-on=legacy");
			assertThatException().isThrownBy(() -> start().close())
				.withStackTraceContaining("The database 'legacy' cannot be migrated");
			assertThat(tables("default")).as("came before").contains("main_note");
			assertThat(tables("orders")).as("comes after").doesNotContain("orders_note");
		}
	}

	@Test
	void oneThatFailsHalfWayHidesNoOtherAndGoesOnWhenTheCauseIsMended() {
		revisions("legacy").add("legacy3", "legacy2", """
				CREATE TABLE half (id integer);
				INSERT INTO missing VALUES (1);
				ALTER TABLE half ADD done integer;
				""", "");
		put("migrate.databases.legacy.startup.on-failure=continue");
		try (WebApp app = start()) {
			Awaitility.await()
				.untilAsserted(() -> assertPhases(app, "UP_TO_DATE", "FAILED", "UP_TO_DATE", "UP_TO_DATE"));
			assertThat(app.status(READINESS)).isEqualTo(503);
			assertThat(app.json("/actuator/health/migrations").<String>read("$.details.databases.legacy.problem"))
				.contains("legacy3.sql");
			assertThat(app.json(ENDPOINT).<List<String>>read("$.databases.legacy.pending[*].revision"))
				.containsExactly("legacy3");
			new JdbcTemplate(schema("legacy").dataSource()).execute("CREATE TABLE missing (id integer)");
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.untilAsserted(() -> assertThat(app.status(READINESS)).isEqualTo(200));
			assertThat(new JdbcTemplate(schema("legacy").dataSource()).queryForList("SELECT id FROM missing"))
				.hasSize(1);
		}
	}

	@Test
	void eightInstancesAtOnceApplyEachRevisionOnce() throws Exception {
		for (String name : this.schemas.keySet()) {
			revisions(name).add(name + "3", name + "2",
					"CREATE TABLE log_entry (id integer);\nINSERT INTO log_entry VALUES (1);", "");
		}
		put("spring.main.banner-mode=off");
		put("logging.level.dev.migrate.runtime=INFO");
		String[] arguments = this.properties.values().stream().map((pair) -> "--" + pair).toArray(String[]::new);
		List<ChildJvm> instances = new ArrayList<>();
		try {
			for (int i = 0; i < 8; i++) {
				instances.add(ChildJvm.start(SeveralDatabasesApplication.class, arguments));
			}
			for (ChildJvm instance : instances) {
				instance.awaitOutput("ready", TIMEOUT);
			}
			instances.forEach((instance) -> instance.sendLine("go"));
			for (ChildJvm instance : instances) {
				assertThat(instance.awaitExit(TIMEOUT)).as(instance.output()).isZero();
				assertThat(instance.output()).contains("migrated");
			}
		}
		finally {
			instances.forEach(ChildJvm::close);
		}
		for (String name : this.schemas.keySet()) {
			JdbcTemplate jdbc = new JdbcTemplate(schema(name).dataSource());
			assertThat(jdbc.queryForList("SELECT id FROM log_entry")).as(name).hasSize(1);
			assertThat(
					jdbc.queryForList("SELECT revision FROM migrate_revisions WHERE state = 'APPLIED'", String.class))
				.as(name)
				.containsExactlyInAnyOrder(name + "1", name + "2", name + "3");
			assertThat(instances).as(name)
				.filteredOn((instance) -> instance.output().contains("-> " + name + "3"))
				.hasSize(1);
		}
	}

	private WebApp start() {
		return WebApp.start(SeveralDatabasesApplication.class, this.properties.values().toArray(String[]::new));
	}

	/** In the order default, legacy, local, orders. */
	private static void assertPhases(WebApp app, String... phases) {
		DocumentContext json = app.json(ENDPOINT);
		assertThat(Stream.of("default", "legacy", "local", "orders")
			.map((name) -> json.<String>read("$.databases." + name + ".status"))).as(json.jsonString())
			.containsExactly(phases);
	}

	private List<String> tables(String name) {
		return new JdbcTemplate(schema(name).dataSource())
			.queryForList("SELECT table_name FROM information_schema.tables", String.class);
	}

	private TestSchema schema(String name) {
		return Objects.requireNonNull(this.schemas.get(name));
	}

	private RevisionFiles revisions(String name) {
		return Objects.requireNonNull(this.revisions.get(name));
	}

}
