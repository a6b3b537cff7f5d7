package dev.migrate.command;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of verbs in an application with several databases.
 */
class SeveralDatabasesTests {

	private final Map<String, TestCommandLine> databases = new LinkedHashMap<>();

	private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	Path project;

	SeveralDatabasesTests() {
		this.databases.put("default", TestCommandLine.withDatabase().revision("a1").revision("a2", "a1"));
		this.databases.put("analytics", TestCommandLine.withDatabase().revision("b1"));
		this.databases.put("audit", TestCommandLine.withDatabase().revision("c1"));
	}

	@Test
	void upgradeTakesAllDatabasesWithALineForEach() {
		assertThat(run("upgrade")).isZero();
		assertThat(this.out.toString().lines()).containsExactly("default    upgrade of 2 revisions, at a2",
				"analytics  upgrade of 1 revision, at b1", "audit      upgrade of 1 revision, at c1");
		assertThat(this.err.toString().lines()).containsSubsequence("INFO  [migrate] Database default",
				"INFO  [migrate] Running upgrade  -> a1, message of a1", "INFO  [migrate] Database analytics");
		assertThat(run("upgrade --database all")).isZero();
		assertThat(this.out.toString()).contains("analytics  nothing to upgrade, at b1");
	}

	@Test
	void oneThatFailsDoesNotKeepTheOthersFromBeingUpgraded() {
		breakAnalytics();
		assertThat(run("upgrade")).isEqualTo(1);
		assertThat(this.out.toString().lines()).hasSize(3)
			.anyMatch((line) -> line.startsWith("analytics  FAILED: "))
			.contains("audit      upgrade of 1 revision, at c1");
		assertThat(this.err.toString()).contains("ERROR [migrate] analytics: ", "b2.sql");
	}

	@Test
	void whatDependsOnOneThatFailsIsLeftAlone() {
		breakAnalytics();
		this.dependencies.put("audit", Set.of("analytics"));
		assertThat(run("upgrade")).isEqualTo(1);
		assertThat(this.out.toString())
			.contains("audit      FAILED: Nothing was done: it depends on 'analytics', which failed");
		assertThat(run("current --database audit")).isZero();
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void listsAreUnderTheNamesOfTheDatabases() {
		assertThat(run("heads")).isZero();
		assertThat(this.out.toString()).isEqualTo("default:\na2 (head)\nanalytics:\nb1 (head)\naudit:\nc1 (head)\n");
		assertThat(run("heads --ids")).isZero();
		assertThat(this.out.toString()).isEqualTo("a2\nb1\nc1\n");
		assertThat(run("heads --database analytics")).isZero();
		assertThat(this.out.toString()).isEqualTo("b1 (head)\n");
	}

	@Test
	void jsonIsAnObjectForEachDatabase() {
		breakAnalytics();
		assertThat(run("upgrade --json")).isEqualTo(1);
		DocumentContext json = JsonPath.parse(this.out.toString());
		assertThat(json.<Map<String, Object>>read("$")).containsOnlyKeys("default", "analytics", "audit");
		assertThat(json.<List<String>>read("$.default.current")).containsExactly("a2");
		assertThat(json.<String>read("$.analytics.error")).contains("b2.sql");
		assertThat(json.<String>read("$.analytics.action")).isNotBlank();
		assertThat(json.<List<String>>read("$.audit.current")).containsExactly("c1");
	}

	@Test
	void currentChecksEachDatabase() {
		run("upgrade --database default");
		assertThat(run("current --check-heads --json")).isEqualTo(1);
		DocumentContext json = JsonPath.parse(this.out.toString());
		assertThat(json.<List<String>>read("$.default.revisions[*].revision")).containsExactly("a2");
		assertThat(json.<String>read("$.audit.error")).contains("is not on all head revisions");
		assertThat(json.<List<String>>read("$.audit.result.revisions")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "downgrade", "stamp heads", "upgrade a1", "downgrade --sql -1" })
	void whatTakesARevisionOrLosesSomethingMustBeToldTheDatabase(String arguments) {
		this.databases.put("main", Objects.requireNonNull(this.databases.remove("default")));
		assertThat(run(arguments)).isEqualTo(1);
		assertThat(this.err.toString()).contains("There are several databases",
				"Use --database with one of analytics, audit, main");
	}

	@Test
	void downgradeOfAllGoesBackwards() {
		run("upgrade");
		assertThat(run("downgrade base --database all")).isZero();
		assertThat(this.out.toString().lines()).containsExactly("audit      downgrade of 1 revision, at the base",
				"analytics  downgrade of 1 revision, at the base", "default    downgrade of 2 revisions, at the base");
	}

	@Test
	void whatWorksOnOneTakesTheDefaultDatabase() {
		assertThat(run("show a1")).isZero();
		assertThat(run("show b1")).isEqualTo(1);
		assertThat(run("show b1 --database analytics")).isZero();
		assertThat(run("show b1 --database all")).isEqualTo(1);
		assertThat(this.err.toString()).contains("This is done for one database at a time");
	}

	@Test
	void scriptIsForOneDatabase() {
		assertThat(run("upgrade --sql --database all")).isEqualTo(1);
		assertThat(run("upgrade --sql --database analytics")).isZero();
		assertThat(this.out.toString()).contains("CREATE TABLE t_b1").doesNotContain("t_a1");
	}

	@Test
	void unknownDatabaseIsRefusedEvenWhereNoneIsNeeded() {
		assertThat(run("heads --database anlytics")).isEqualTo(1);
		assertThat(this.err.toString()).contains("There is no database 'anlytics'",
				"Use --database with one of default, analytics, audit.");
	}

	@Test
	void directoryIsThatOfOneDatabase() {
		assertThat(run("heads --directory x")).isEqualTo(1);
		assertThat(this.err.toString()).contains("--directory holds the revisions of one database");
		assertThat(run("heads --directory x --database audit")).isZero();
	}

	@Test
	void checkComparesEachDatabaseWithItsEntities() {
		keepEntities();
		assertThat(run("check")).isZero();
		assertThat(this.out.toString()).isEqualTo("""
				default:
				No new upgrade operations detected.
				analytics:
				No new upgrade operations detected.
				audit:
				No entities are kept in it.
				""");
		database("default").entities("create table t_a1 (id int)", "create table t_a2 (id int, size int)");
		assertThat(run("check")).isEqualTo(1);
		assertThat(this.out.toString()).contains("default:\nadd column t_a2.size: ",
				"analytics:\nNo new upgrade operations detected.\n");
		assertThat(this.err.toString()).contains("ERROR [migrate] default: New upgrade operations detected",
				"db migrate -m \"...\" --database default'");
		assertThat(run("check --database analytics")).isZero();
	}

	@Test
	void checkInJsonIsAnObjectForEachDatabase() {
		keepEntities();
		database("analytics").entities("create table t_b1 (id bigint)");
		assertThat(run("check --json")).isEqualTo(1);
		DocumentContext json = JsonPath.parse(this.out.toString());
		assertThat(json.<Map<String, Object>>read("$")).containsOnlyKeys("default", "analytics", "audit");
		assertThat(json.<List<Object>>read("$.default.differences")).isEmpty();
		assertThat(json.<List<Object>>read("$.analytics.differences")).hasSize(1);
		assertThat(json.<List<Object>>read("$.audit.differences")).isEmpty();
	}

	@Test
	void migrateWritesForTheDefaultDatabaseOrTheOneThatIsNamed() {
		keepEntities();
		database("analytics").entities("create table t_b1 (id int, size int)");
		assertThat(run("migrate --dry-run")).isZero();
		assertThat(this.err.toString()).contains("No changes in schema detected.");
		assertThat(run("migrate --dry-run --database analytics")).isZero();
		assertThat(this.out.toString()).contains("Revises: b1", "ALTER TABLE t_b1 ADD COLUMN size");
		assertThat(run("migrate --dry-run --database all")).isEqualTo(1);
		assertThat(this.err.toString()).contains("This is done for one database at a time");
		assertThat(run("migrate --dry-run --database audit")).isEqualTo(1);
		assertThat(this.err.toString()).contains("There are no JPA entities");
	}

	private void keepEntities() {
		run("upgrade");
		database("default").project(this.project).entities("create table t_a1 (id int)", "create table t_a2 (id int)");
		database("analytics").project(this.project).entities("create table t_b1 (id int)");
		database("audit").project(this.project).withoutEntities();
	}

	private void breakAnalytics() {
		database("analytics").script("b2", """
				-- broken
				-- Revision ID: b2
				-- Revises: b1
				-- migrate:upgrade
				INSERT INTO nowhere VALUES (1);
				""");
	}

	private TestCommandLine database(String name) {
		return Objects.requireNonNull(this.databases.get(name));
	}

	private int run(String arguments) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		return CommandRunner.run(List.of(arguments.split(" ")), new Context());
	}

	private final class Context implements CommandContext {

		private final Map<String, TestCommandLine> databases = SeveralDatabasesTests.this.databases;

		@Override
		public List<String> databases() {
			return new ArrayList<>(this.databases.keySet());
		}

		@Override
		public Set<String> dependencies(String database) {
			return SeveralDatabasesTests.this.dependencies.getOrDefault(database, Set.of());
		}

		private TestCommandLine find(@Nullable String database) {
			return Objects.requireNonNull(this.databases.get(Objects.requireNonNullElse(database, "default")));
		}

		@Override
		public Migrator migrator(@Nullable String database) {
			return find(database).migrator(null);
		}

		@Override
		public RevisionScripts scripts(@Nullable String database) {
			return find(database).scripts(null);
		}

		@Override
		public RevisionAuthoring authoring(@Nullable String database) {
			return find(database).authoring(null);
		}

		@Override
		public Autogeneration autogeneration(@Nullable String database) {
			return find(database).autogeneration(null);
		}

		@Override
		public OfflineSqlFactory offlineSql(@Nullable String database) {
			return find(database).offlineSql(null);
		}

		@Override
		public Console console() {
			return new Console(new PrintWriter(SeveralDatabasesTests.this.out),
					new PrintWriter(SeveralDatabasesTests.this.err), new StringReader(""), false, Ansi.OFF);
		}

		@Override
		public CommandSettings settings() {
			return CommandSettings.DEFAULTS;
		}

	}

}
