package dev.migrate.runtime;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the runner does about things that only SQLite has.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteRunnerTests {

	/** SQLite's own procedure for changing a table needs foreign keys off. */
	@Test
	void aTableIsRebuiltWithoutLosingTheRowsThatReferToIt(TestSchema schema) {
		String rebuild = TestHistory.header("b2", "a1") + """
				-- migrate:upgrade transaction=false
				PRAGMA foreign_keys = OFF;
				BEGIN;
				CREATE TABLE new_note (id integer PRIMARY KEY, body text NOT NULL DEFAULT '');
				INSERT INTO new_note (id) SELECT id FROM note;
				%s
				DROP TABLE note;
				ALTER TABLE new_note RENAME TO note;
				COMMIT;
				PRAGMA foreign_keys = ON;
				""";
		TestHistory history = new TestHistory().add("a1", "", """
				CREATE TABLE note (id integer PRIMARY KEY);
				CREATE TABLE tag (note_id integer REFERENCES note (id) ON DELETE CASCADE);
				INSERT INTO note VALUES (1);
				INSERT INTO tag VALUES (1);""", "").addText("b2", rebuild.formatted("INSERT INTO nowhere VALUES (1);"));
		DataSource dataSource = new DriverManagerDataSource(schema.url() + "?foreign_keys=on");
		Migrator migrator = new Migrator(dataSource, history, MigratorSettings.DEFAULTS, List.of());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("nowhere");
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		assertThat(jdbc.queryForObject("SELECT statements_done FROM migrate_revisions WHERE revision = 'b2'",
				Integer.class))
			.isOne();
		history.addText("b2", rebuild.formatted("-- nothing"));
		assertThat(migrator.upgrade("heads").current()).containsExactly("b2");
		assertThat(jdbc.queryForObject("SELECT count(*) FROM tag", Integer.class)).isOne();
		assertThat(jdbc.queryForObject("SELECT body FROM note", String.class)).isEmpty();
	}

	@Test
	void whatHasNoEffectInATransactionIsRefused(TestSchema schema) {
		TestHistory history = new TestHistory().add("a1", "", "PRAGMA foreign_keys=OFF;", "");
		Migrator migrator = new Migrator(schema.dataSource(), history, MigratorSettings.DEFAULTS, List.of());
		assertThatExceptionOfType(StatementRefusedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("has no effect inside a transaction on SQLite: PRAGMA foreign_keys=OFF");
	}

}
