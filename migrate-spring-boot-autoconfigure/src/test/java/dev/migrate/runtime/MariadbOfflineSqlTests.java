package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;

/**
 * {@link OfflineSql} on Mariadb.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbOfflineSqlTests extends OfflineSqlContract {

	MariadbOfflineSqlTests() {
		super("""
				-- migrate:upgrade
				CREATE PROCEDURE add_note(IN new_id integer, IN new_body varchar(200))
				BEGIN
				  -- a comment; with a semicolon
				  IF new_id > 0 THEN
				    INSERT INTO note (id, body) VALUES (new_id, CONCAT(new_body, '; // \\\\'));
				  END IF;
				END;
				CALL add_note(2, 'added');
				DELIMITER $$
				CREATE TRIGGER note_title BEFORE INSERT ON note FOR EACH ROW
				BEGIN
				  SET NEW.title = CONCAT('// ', NEW.body);
				END$$
				DELIMITER ;
				INSERT INTO note (id, body) VALUES (3, 'titled');
				-- migrate:downgrade
				DROP TRIGGER note_title;
				DELETE FROM note WHERE id > 1;
				DROP PROCEDURE add_note;
				""");
	}

	@BeforeEach
	void another(@FreshDatabase(TestDatabase.MARIADB) TestSchema schema) {
		setOnline(schema);
	}

}
