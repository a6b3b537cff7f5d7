package dev.migrate.runtime;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;

/**
 * {@link OfflineSql} on H2.
 */
@FreshDatabase(TestDatabase.H2)
class H2OfflineSqlTests extends OfflineSqlContract {

	H2OfflineSqlTests() {
		super("""
				-- migrate:upgrade
				CREATE ALIAS twice AS $$ int twice(int n) { int m = n; return m * 2; } $$;
				INSERT INTO tag VALUES (twice(4), 'eight; "\\"');
				-- migrate:downgrade
				DELETE FROM tag;
				DROP ALIAS twice;
				""");
	}

	@BeforeEach
	void another(@FreshDatabase(TestDatabase.H2) TestSchema schema) {
		setOnline(schema);
	}

}
