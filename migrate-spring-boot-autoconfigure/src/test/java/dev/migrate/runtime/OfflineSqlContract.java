package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlRevision;
import dev.migrate.testing.ClientProgram;
import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link OfflineSql} on a real database: the script, run by the database's own client,
 * ends where the verb ends.
 */
abstract class OfflineSqlContract {

	private static final String ROWS = "SELECT revision, revises, depends_on, message, checksum, state, statements_done, "
			+ "statements_checksum, tool_version, downgrade_script FROM migrate_revisions ORDER BY 1";

	private static final String[] TABLES = { "note", "tag" };

	private RevisionScripts scripts;

	private TestSchema online;

	OfflineSqlContract(String... sections) {
		List<SqlRevision> revisions = new ArrayList<>();
		revisions.add(revision("aaa1", "", "It''s \\ the first", """
				-- migrate:upgrade
				CREATE TABLE note (id integer PRIMARY KEY, body varchar(200));
				INSERT INTO note VALUES (1, 'Ärger; mit -- ${what}');
				-- migrate:downgrade
				DROP TABLE note;
				"""));
		revisions.add(revision("bbb1", "aaa1", "left", """
				-- migrate:upgrade
				CREATE TABLE tag (id integer PRIMARY KEY, name varchar(50) DEFAULT ';' NOT NULL);
				CREATE UNIQUE INDEX tag_name ON tag (name);
				-- migrate:downgrade
				-- a comment, and nothing but a comment; before the statement
				DROP TABLE tag;
				"""));
		revisions.add(revision("ccc1", "aaa1", "right", """
				-- migrate:upgrade
				ALTER TABLE note ADD COLUMN title varchar(100);
				-- migrate:downgrade
				ALTER TABLE note DROP COLUMN title;
				"""));
		revisions.add(revision("ddd1", "bbb1, ccc1", "merge", "-- migrate:upgrade\n\n-- migrate:downgrade\n"));
		String parent = "ddd1";
		for (int i = 0; i < sections.length; i++) {
			revisions.add(revision("eee" + i, parent, "special " + i, sections[i]));
			parent = "eee" + i;
		}
		this.scripts = RevisionScripts.of(revisions);
	}

	private static SqlRevision revision(String id, String revises, String message, String sections) {
		return SqlRevision.parse("db/migrations/" + id + ".sql",
				"-- %s\n-- Revision ID: %s\n-- Revises: %s\n\n%s".formatted(message, id, revises, sections));
	}

	/** Another database of the same kind, on which the verbs themselves run. */
	void setOnline(TestSchema online) {
		this.online = online;
	}

	@Test
	void anUpgradeFromTheBaseEndsInTheSameState(TestSchema schema) throws SQLException {
		migrator(this.online).upgrade("heads");
		run(schema, offline(schema).upgrade("heads"));
		assertSameState(schema, TABLES);
		assertThat(migrator(schema).upgrade("heads").steps()).isEmpty();
	}

	@Test
	void aSecondRunIsRefusedAndChangesNothing(TestSchema schema) throws SQLException {
		String script = offline(schema).upgrade("heads");
		run(schema, script);
		List<String> before = SchemaDump.of(schema, "note", "tag", "migrate_revisions");
		ClientProgram.Result second = ClientProgram.run(schema, script);
		assertThat(second.exitCode()).as(second.output()).isNotZero();
		assertThat(SchemaDump.of(schema, "note", "tag", "migrate_revisions")).isEqualTo(before);
	}

	@Test
	void upgradesInStepsEndInTheSameState(TestSchema schema) throws SQLException {
		migrator(this.online).upgrade("heads");
		run(schema, offline(schema).upgrade("aaa1"));
		run(schema, offline(schema).upgrade("aaa1:ddd1"));
		run(schema, offline(schema).upgrade("ddd1:heads"));
		assertSameState(schema, TABLES);
	}

	@Test
	void aRangeIsRefusedWhereTheDatabaseDoesNotStandAtItsStart(TestSchema schema) throws SQLException {
		run(schema, offline(schema).upgrade("aaa1"));
		ClientProgram.Result result = ClientProgram.run(schema, offline(schema).upgrade("bbb1:ddd1"));
		assertThat(result.exitCode()).isNotZero();
		// H2 and SQLite do not say which row it is
		assertThat(result.output()).containsAnyOf("revision bbb1 is not applied", "UNIQUE", "PRIMARY");
		assertThat(migrator(schema).current().ids()).containsExactly("aaa1");
	}

	@Test
	void aDowngradeEndsInTheSameStateAndIsRefusedTheSecondTime(TestSchema schema) throws SQLException {
		migrator(this.online).upgrade("heads");
		migrator(this.online).downgrade("aaa1");
		migrator(schema).upgrade("heads");
		String script = offline(schema).downgrade("heads:aaa1");
		run(schema, script);
		assertSameState(schema, "note");
		assertThat(ClientProgram.run(schema, script).exitCode()).isNotZero();
		assertSameState(schema, "note");
	}

	@Test
	void aDowngradeToTheBaseAndAnUpgradeAfterItRun(TestSchema schema) throws SQLException {
		migrator(this.online).upgrade("heads");
		run(schema, offline(schema).upgrade(""));
		run(schema, offline(schema).downgrade("heads:base"));
		assertThat(migrator(schema).current().ids()).isEmpty();
		run(schema, offline(schema).upgrade("heads"));
		assertSameState(schema, TABLES);
	}

	@Test
	void afterAFailingStatementTheVerbGoesOn(TestSchema schema) throws SQLException {
		this.scripts = with(revision("fff1", "ddd1", "fails", """
				-- migrate:upgrade
				CREATE TABLE half (id integer PRIMARY KEY);
				INSERT INTO missing VALUES (1);
				CREATE TABLE whole (id integer PRIMARY KEY);
				"""));
		String script = offline(schema).upgrade("fff1");
		assertThat(ClientProgram.run(schema, script).exitCode()).isNotZero();
		assertThat(migrator(schema).current().ids()).containsExactly("ddd1");
		try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE missing (id integer PRIMARY KEY)");
		}
		assertThat(migrator(schema).upgrade("fff1").steps()).extracting(StepResult::revision).containsExactly("fff1");
		assertThat(SchemaDump.query(schema, "SELECT id FROM missing")).containsExactly("1");
		assertThat(SchemaDump.query(schema, "SELECT id FROM whole")).isEmpty();
	}

	private RevisionScripts with(SqlRevision revision) {
		List<RevisionScript> revisions = new ArrayList<>(this.scripts.revisions());
		revisions.add(revision);
		return RevisionScripts.of(revisions);
	}

	@Test
	void aStampEndsInTheSameState(TestSchema schema) throws SQLException {
		migrator(this.online).stamp(List.of("ddd1"), false);
		run(schema, offline(schema).stamp(List.of("ddd1")));
		assertThat(rows(schema)).isEqualTo(rows(this.online));
		run(schema, offline(schema).stamp(List.of("ddd1:bbb1")));
		migrator(this.online).stamp(List.of("bbb1"), false);
		assertThat(rows(schema)).isEqualTo(rows(this.online));
	}

	@Test
	void rowsAreDatedByTheDatabaseInUtcAndInOrder(TestSchema schema) throws SQLException {
		Instant before = Instant.now().minusSeconds(60);
		run(schema, offline(schema).upgrade("ddd1"));
		assertThat(migrator(schema).status().current()).containsExactly("ddd1");
		List<String> ids = SchemaDump.query(schema, "SELECT revision FROM migrate_revisions ORDER BY applied_at");
		assertThat(ids).startsWith("aaa1").endsWith("ddd1");
		migrator(schema).history(null)
			.revisions()
			.forEach((revision) -> assertThat(revision.appliedAt()).satisfiesAnyOf((at) -> assertThat(at).isNull(),
					(at) -> assertThat(at).isBetween(before, before.plusSeconds(600))));
	}

	private void assertSameState(TestSchema schema, String... tables) throws SQLException {
		assertThat(SchemaDump.of(schema, tables)).isEqualTo(SchemaDump.of(this.online, tables)).isNotEmpty();
		assertThat(rows(schema)).isEqualTo(rows(this.online)).isNotEmpty();
	}

	private static List<String> rows(TestSchema schema) throws SQLException {
		return SchemaDump.query(schema, ROWS);
	}

	static void run(TestSchema schema, String script) {
		ClientProgram.Result result = ClientProgram.run(schema, script);
		assertThat(result.exitCode()).as(result.output() + "\n" + script).isZero();
		assertThat(result.output()).doesNotContainIgnoringCase("error");
	}

	Migrator migrator(TestSchema schema) {
		return new Migrator(schema.dataSource(), () -> this.scripts, settings(), List.of());
	}

	private static MigratorSettings settings() {
		return MigratorSettings.DEFAULTS.withPlaceholders(Map.of("what", "O'Neill".replace("'", "''")));
	}

	OfflineSql offline(TestSchema schema) throws SQLException {
		Dialect dialect = Dialects.forUrl(schema.url()).orElseThrow();
		try (Connection connection = schema.connect()) {
			assertThat(Dialects.of(connection.getMetaData()).name()).isEqualTo(dialect.name());
		}
		return new OfflineSql(dialect, this.scripts, settings());
	}

}
