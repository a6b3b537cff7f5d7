package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;

/**
 * {@link OfflineSql} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteOfflineSqlTests extends OfflineSqlContract {

	SqliteOfflineSqlTests() {
		super("""
				-- migrate:upgrade
				CREATE TRIGGER note_touched AFTER UPDATE ON note
				BEGIN
				  INSERT INTO tag VALUES (NEW.id, 'touched; ' || NEW.id);
				END;
				UPDATE note SET title = 'x';
				-- migrate:downgrade
				DROP TRIGGER note_touched;
				DELETE FROM tag;
				""", """
				-- migrate:upgrade transaction=false
				PRAGMA foreign_keys = OFF;
				CREATE VIEW notes AS SELECT id FROM note;
				-- migrate:downgrade
				DROP VIEW notes;
				""");
	}

	@BeforeEach
	void another(@FreshDatabase(TestDatabase.SQLITE) TestSchema schema) {
		setOnline(schema);
	}

}
