package dev.migrate.runtime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DataLoss}.
 */
class DataLossTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DROP TABLE notes                                         | drops table notes
			drop table if exists "my schema"."notes" cascade         | drops table "my schema"."notes"
			DROP TABLE a, b                                          | drops table a, b
			DROP SCHEMA shop CASCADE                                 | drops schema shop
			TRUNCATE TABLE notes                                     | empties table notes
			DELETE FROM notes WHERE id = 1                           | deletes rows of table notes
			ALTER TABLE notes DROP COLUMN author                     | drops column author of table notes
			ALTER TABLE IF EXISTS ONLY x.notes DROP IF EXISTS author | drops column author of table x.notes
			ALTER TABLE `notes` DROP `author`                        | drops column `author` of table `notes`
			ALTER TABLE notes DROP PARTITION p1                      | drops partition p1 of table notes
			ALTER TABLE notes /* why */ DROP author -- now           | drops column author of table notes
			""")
	void whenStatementLosesDataThenItSaysWhat(String sql, String loss) {
		assertThat(DataLoss.of(sql)).containsExactly(loss);
	}

	@Test
	void whenSeveralColumnsAreDroppedThenEachIsNamed() {
		assertThat(DataLoss.of("ALTER TABLE t DROP COLUMN a, ADD b int, DROP COLUMN c"))
			.containsExactly("drops column a of table t", "drops column c of table t");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE t DROP CONSTRAINT c", "ALTER TABLE t ALTER COLUMN c DROP NOT NULL",
			"ALTER TABLE t ALTER c DROP DEFAULT", "ALTER TABLE t DROP PRIMARY KEY", "ALTER TABLE t DROP FOREIGN KEY f",
			"DROP INDEX i", "DROP VIEW v", "ALTER TABLE t ADD c text DEFAULT ' DROP COLUMN x '",
			"CREATE TABLE dropped (id int)", "INSERT INTO log VALUES ('DROP TABLE t')" })
	void whenStatementKeepsDataThenItSaysNothing(String sql) {
		assertThat(DataLoss.of(sql)).isEmpty();
	}

}
