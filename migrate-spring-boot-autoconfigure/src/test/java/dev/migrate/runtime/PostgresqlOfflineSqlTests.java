package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;

/**
 * {@link OfflineSql} on Postgresql.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlOfflineSqlTests extends OfflineSqlContract {

	PostgresqlOfflineSqlTests() {
		super("""
				-- migrate:upgrade
				CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $body$
				BEGIN
				  -- a comment; with a semicolon
				  NEW.body := NEW.body || '; ' || $$touched \\ $$;
				  RETURN NEW;
				END
				$body$;
				CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT $1 * 2; END;
				CREATE TRIGGER note_touched BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION touched();
				UPDATE note SET body = body || E'\\'\\\\';
				-- migrate:downgrade
				DROP TRIGGER note_touched ON note;
				DROP FUNCTION touched();
				DROP FUNCTION twice(integer);
				""", """
				-- migrate:upgrade transaction=false
				CREATE INDEX CONCURRENTLY note_title ON note (title);
				CREATE INDEX CONCURRENTLY note_body ON note (body);
				-- migrate:downgrade transaction=false
				DROP INDEX CONCURRENTLY note_body;
				DROP INDEX CONCURRENTLY note_title;
				""");
	}

	@BeforeEach
	void another(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		setOnline(schema);
	}

}
