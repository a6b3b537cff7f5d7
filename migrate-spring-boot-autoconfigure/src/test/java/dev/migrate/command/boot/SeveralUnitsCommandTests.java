package dev.migrate.command.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.migrate.command.Console;
import dev.migrate.command.boot.units.UnitsApplication;
import dev.migrate.runtime.MigrationException;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.RevisionFiles;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code db migrate} and {@code db check} of an application with a database on PostgreSQL
 * and one on H2, each with its own entities, and one on H2 without any.
 */
class SeveralUnitsCommandTests {

	private static final String FACTORY = "--migrate.databases.analytics.entity-manager-factory=analyticsEntityManagerFactory";

	private final String analytics = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final String audit = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private String entities = "analytics1";

	private TestSchema main;

	private StringWriter out = new StringWriter();

	private StringWriter err = new StringWriter();

	@TempDir
	Path directory;

	@BeforeEach
	void databases(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema main) throws IOException {
		this.main = main;
		for (String name : List.of("default", "analytics", "audit")) {
			Files.createDirectory(this.directory.resolve(name));
		}
		new RevisionFiles(this.directory.resolve("audit")).add("cccc", "", "CREATE TABLE event (id bigint);",
				"DROP TABLE event;");
	}

	private ConfigurableApplicationContext start(List<Integer> exitCodes, String... arguments) {
		SpringApplication application = new SpringApplication(UnitsApplication.class);
		application.addBootstrapRegistryInitializer((registry) -> {
			registry.register(ExitStrategy.class, (context) -> exitCodes::add);
			registry.register(Console.class, (context) -> new Console(new PrintWriter(this.out),
					new PrintWriter(this.err), new StringReader(""), false, Ansi.OFF));
		});
		List<String> all = new ArrayList<>(List.of("--spring.main.web-application-type=none",
				"--app.analytics.url=" + this.analytics, "--app.analytics.entities=" + this.entities,
				"--migrate.databases.audit.datasource.url=" + this.audit,
				"--migrate.databases.audit.datasource.username=sa",
				"--migrate.locations=file:" + this.directory.resolve("default")));
		for (String name : List.of("analytics", "audit")) {
			all.add("--migrate.databases." + name + ".locations=file:" + this.directory.resolve(name));
		}
		for (String property : this.main.properties()) {
			all.add("--" + property);
		}
		all.addAll(List.of(arguments));
		return application.run(all.toArray(String[]::new));
	}

	private int db(String... arguments) {
		List<Integer> exitCodes = new ArrayList<>();
		this.out = new StringWriter();
		this.err = new StringWriter();
		List<String> all = new ArrayList<>(List.of("db"));
		all.addAll(List.of(arguments));
		assertThatExceptionOfType(AbandonedRunException.class)
			.isThrownBy(() -> start(exitCodes, all.toArray(String[]::new)).close());
		assertThat(exitCodes).as(() -> this.err.toString()).hasSize(1);
		return exitCodes.get(0);
	}

	private void ok(String... arguments) {
		assertThat(db(arguments)).as(() -> this.out.toString() + this.err).isZero();
	}

	private String revision(String name) throws IOException {
		try (Stream<Path> files = Files.list(this.directory.resolve(name))) {
			List<Path> all = files.toList();
			assertThat(all).hasSize(1);
			return Files.readString(all.get(0));
		}
	}

	private void migrated(String... options) {
		ok(with(options, "migrate", "-m", "Create customer"));
		ok(with(options, "migrate", "-m", "Create visit", "--database", "analytics"));
		ok("upgrade");
	}

	private static String[] with(String[] options, String... arguments) {
		return Stream.concat(Stream.of(arguments), Stream.of(options)).toArray(String[]::new);
	}

	@ParameterizedTest
	@ValueSource(strings = { FACTORY, "--migrate.protected=false" })
	void eachDatabaseIsMigratedByItsOwnEntities(String option) throws IOException {
		migrated(option);
		assertThat(revision("default")).contains("CREATE TABLE customer (").doesNotContainIgnoringCase("visit");
		assertThat(revision("analytics")).contains("CREATE TABLE visit (").doesNotContainIgnoringCase("customer");
		ok("check", option);
		assertThat(this.out.toString()).isEqualTo("""
				default:
				No new upgrade operations detected.
				analytics:
				No new upgrade operations detected.
				audit:
				No entities are kept in it.
				""");
		ok("migrate", "--database", "analytics", option);
		assertThat(this.err.toString()).contains("No changes in schema detected.");
	}

	@Test
	void onlyTheOneThatDiffersFails() {
		migrated();
		this.entities = "analytics2";
		assertThat(db("check", "--json")).isEqualTo(1);
		DocumentContext json = JsonPath.parse(this.out.toString());
		assertThat(json.<List<Map<String, Object>>>read("$.default.differences")).isEmpty();
		assertThat(json.<List<Map<String, Object>>>read("$.analytics.differences")).hasSize(1);
		assertThat(json.<List<Map<String, Object>>>read("$.audit.differences")).isEmpty();
		assertThat(this.err.toString()).contains("ERROR [migrate] analytics: New upgrade operations detected: H2 ",
				"Run 'java -jar app.jar db migrate -m \"...\" --database analytics'");
		assertThat(db("check")).isEqualTo(1);
		assertThat(this.out.toString()).isEqualTo("""
				default:
				No new upgrade operations detected.
				analytics:
				add column visit.seconds: integer
				audit:
				No entities are kept in it.
				""");
		ok("check", "--database", "default");
		ok("migrate", "-m", "Add seconds", "--database", "analytics");
		assertThat(this.err.toString()).containsIgnoringCase("Detected added column 'visit.seconds'")
			.contains("db upgrade --database analytics'");
		ok("upgrade");
		ok("check");
	}

	@Test
	void databaseWithoutEntitiesHasNothingToMigrateBy() {
		assertThat(db("migrate", "-m", "Nothing", "--database", "audit")).isEqualTo(1);
		assertThat(this.err.toString()).contains("No JPA entities are kept in the database 'audit'",
				"migrate.databases.audit.entity-manager-factory");
		assertThat(db("migrate", "-m", "All", "--database", "all")).isEqualTo(1);
		assertThat(this.err.toString()).contains("This is done for one database at a time");
		assertThat(db("migrate", "-m", "Wrong", "--database", "analytics",
				"--migrate.databases.analytics.entity-manager-factory=nobody"))
			.isEqualTo(1);
		assertThat(this.err.toString()).contains("There is no entity manager factory 'nobody'",
				"analyticsEntityManagerFactory");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--migrate.startup.check-model=fail",
			"--migrate.databases.analytics.startup.check-model=fail" })
	void applicationDoesNotStartWhenOneOfThemDiffers(String check) {
		migrated();
		start(new ArrayList<>(), check).close();
		this.entities = "analytics2";
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> start(new ArrayList<>(), check).close())
			.withMessageStartingWith("Database 'analytics': H2 ")
			.withMessageContaining("add column visit.seconds: ")
			.withMessageNotContaining("customer")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("db migrate --database analytics -m"));
		start(new ArrayList<>(), "--migrate.startup.check-model=fail",
				"--migrate.databases.analytics.startup.check-model=off")
			.close();
	}

}
