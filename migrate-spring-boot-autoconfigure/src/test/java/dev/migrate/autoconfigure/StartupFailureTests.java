package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.MigrationLock;
import dev.migrate.jdbc.TableName;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.RevisionFiles;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests of what an application prints that does not start, for each failure that can be
 * expected.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

	@TempDir
	private Path directory;

	@Test
	void duplicateId(TestSchema schema, CapturedOutput output) {
		RevisionFiles revisions = revisions().addText("copy.sql",
				"-- Copy\n--\n-- Revision ID: a1\n\n-- migrate:upgrade\nSELECT 1;\n");
		fails(schema, revisions);
		assertThat(output).contains("Revision id a1 is used by 2 files", "a1.sql", "copy.sql");
		untouched(schema);
	}

	@Test
	void cycle(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions().add("b2", "c3", "SELECT 1;", "").add("c3", "b2", "SELECT 1;", ""));
		assertThat(output).contains("circle", "b2.sql", "c3.sql", "db history");
		untouched(schema);
	}

	@Test
	void missingParent(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions().add("b2", "a11", "SELECT 1;", ""));
		assertThat(output).contains("b2.sql", "follows 'a11', which does not exist", "Did you mean a1");
		untouched(schema);
	}

	@Test
	void unknownHeaderKey(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions().addText("b2.sql",
				"-- B\n--\n-- Revision ID: b2\n-- Revizes: a1\n\n-- migrate:upgrade\nSELECT 1;\n"));
		assertThat(output).contains("b2.sql:4", "Revizes", "Nothing was run");
		untouched(schema);
	}

	@Test
	void missingSection(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions().addText("b2.sql", "-- B\n--\n-- Revision ID: b2\n-- Revises: a1\n\nSELECT 1;\n"));
		assertThat(output).contains("b2.sql", "migrate:upgrade");
		untouched(schema);
	}

	@Test
	void failingStatement(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions().add("b2", "a1", "SELECT 1;\nALTER TABLE nope ADD x integer;", ""));
		assertThat(output).contains("b2.sql:8", "revision b2", "42P01", "ALTER TABLE nope ADD x integer", "Action:",
				"upgrade");
		assertThat(rows(schema)).containsExactly("a1");
	}

	@Test
	void editedRevision(TestSchema schema, CapturedOutput output) {
		starts(schema, revisions());
		fails(schema, revisions().add("a1", "", "CREATE TABLE other (id integer);", ""));
		assertThat(output).contains("edited afterwards", "a1.sql", "java -jar app.jar db stamp",
				"migrate.on-checksum-mismatch");
	}

	@Test
	void databaseAhead(TestSchema schema, CapturedOutput output) {
		starts(schema, revisions().add("b2", "a1", "SELECT 1;", "SELECT 2;"));
		assertThat(this.directory.resolve("b2.sql").toFile().delete()).isTrue();
		fails(schema, revisions());
		assertThat(output).contains("is ahead of this build", "b2 (Message of b2)", "java -jar app.jar db downgrade a1",
				"migrate.on-unknown-revision=warn");
	}

	@Test
	void noPermissionOnPostgresql(TestSchema schema, CapturedOutput output) {
		String role = "reader_" + UUID.randomUUID().toString().replace("-", "");
		JdbcTemplate admin = new JdbcTemplate(schema.dataSource());
		admin.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'read-0nly'");
		admin.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
		try {
			fails(schema, revisions(), "spring.datasource.username=" + role, "spring.datasource.password=read-0nly");
			assertThat(output)
				.contains("Cannot create the version table migrate_revisions", "42501", "migrate.datasource.username")
				.doesNotContain("read-0nly");
		}
		finally {
			admin.execute("DROP ROLE " + role);
		}
	}

	@Test
	void noPermissionOnMariadb(@FreshDatabase(TestDatabase.MARIADB) TestSchema schema, CapturedOutput output) {
		String user = "reader_" + UUID.randomUUID().toString().substring(0, 8);
		JdbcTemplate admin = new JdbcTemplate(schema.dataSource());
		admin.execute("CREATE USER '" + user + "'@'%' IDENTIFIED BY 'read-0nly'");
		admin.execute("GRANT SELECT ON " + admin.queryForObject("SELECT database()", String.class) + ".* TO '" + user
				+ "'@'%'");
		try {
			fails(schema, revisions(), "spring.datasource.username=" + user, "spring.datasource.password=read-0nly");
			assertThat(output)
				.contains("Cannot create the version table migrate_revisions", "denied", "migrate.datasource.username")
				.doesNotContain("read-0nly");
		}
		finally {
			admin.execute("DROP USER '" + user + "'@'%'");
		}
	}

	@Test
	void lockedDatabase(TestSchema schema, CapturedOutput output) throws Exception {
		try (MigrationConnection other = MigrationConnection.open(schema.dataSource())) {
			other.execute("SET application_name = 'nightly-job'");
			MigrationLock lock = MigrationLock.of(other, new TableName(null, "migrate_revisions"));
			assertThat(lock.tryAcquire()).isTrue();
			fails(schema, revisions(), "migrate.lock-timeout=1s");
			lock.release();
		}
		assertThat(output).contains("migration lock of table migrate_revisions", "held by", "nightly-job", "db status",
				"migrate.lock-timeout");
	}

	@Test
	void databaseDown(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions(), "spring.datasource.url=jdbc:postgresql://localhost:1/none?password=s3cr3t");
		assertThat(output)
			.contains("No connection to the database", "localhost:1", "Start the database",
					"migrate.startup.on-failure=continue")
			.doesNotContain("s3cr3t");
	}

	@Test
	void wrongPassword(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions(), "spring.datasource.username=nobody", "spring.datasource.password=wr0ng",
				"migrate.startup.mode=wait");
		assertThat(output).contains("No connection to the database", "nobody", "Correct spring.datasource.username")
			.doesNotContain("wr0ng");
	}

	@Test
	void pendingRevisionsInModeCheck(TestSchema schema, CapturedOutput output) {
		fails(schema, revisions(), "migrate.startup.mode=check");
		assertThat(output).contains("is not at the heads: 1 pending: a1 (Message of a1)",
				"java -jar app.jar db upgrade");
		untouched(schema);
	}

	@Test
	void severalHeadsWhereOneIsRequired(TestSchema schema, CapturedOutput output) {
		RevisionFiles revisions = revisions().add("b2", "a1", "SELECT 1;", "").add("c3", "a1", "SELECT 1;", "");
		fails(schema, revisions, "migrate.startup.require-single-head=true");
		assertThat(output).contains("The history has 2 heads: ", "b2", "c3", "java -jar app.jar db merge heads");
		untouched(schema);
		starts(schema, revisions);
	}

	private RevisionFiles revisions() {
		return new RevisionFiles(this.directory).add("a1", "", "CREATE TABLE note (id integer);", "DROP TABLE note;");
	}

	private static void fails(TestSchema schema, RevisionFiles revisions, String... properties) {
		assertThatException().isThrownBy(() -> run(schema, revisions, properties).close());
	}

	private static void starts(TestSchema schema, RevisionFiles revisions, String... properties) {
		run(schema, revisions, properties).close();
	}

	private static ConfigurableApplicationContext run(TestSchema schema, RevisionFiles revisions,
			String... properties) {
		List<String> defaults = new ArrayList<>(List.of(schema.properties()));
		defaults.add(revisions.property());
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.properties(defaults.toArray(String[]::new))
			.run(Arrays.stream(properties).map((pair) -> "--" + pair).toArray(String[]::new));
	}

	private static void untouched(TestSchema schema) {
		assertThat(new JdbcTemplate(schema.dataSource())
			.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"))
			.isEmpty();
	}

	private static List<String> rows(TestSchema schema) {
		return new JdbcTemplate(schema.dataSource())
			.queryForList("SELECT revision FROM migrate_revisions WHERE state = 'APPLIED'", String.class);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
