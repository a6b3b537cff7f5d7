package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link StatementSplitter#sqlite()}, proved by running what it splits.
 */
class SqliteStatementSplitterTests {

	@Test
	void splitsWhatSqliteRuns() throws SQLException {
		String script = """
				CREATE TABLE [odd;name's] (id INTEGER PRIMARY KEY, `tick;tock` TEXT, "quote;""d" TEXT);
				CREATE TABLE audit (what TEXT, "end" TEXT);
				-- it's a trigger; with CASE ... END inside
				CREATE TEMP TRIGGER IF NOT EXISTS temporary AFTER INSERT ON [odd;name's]
				WHEN CASE NEW.id WHEN 99 THEN 0 ELSE 1 END
				BEGIN
				  INSERT INTO audit VALUES (CASE WHEN NEW.id > 1 THEN 'many;' ELSE 'one;' END, 'x'); -- it's; here
				  UPDATE audit SET "end" = 'y' WHERE audit.end = 'x';
				  SELECT CASE WHEN 0 THEN RAISE(ABORT, 'no') END;
				END;
				CREATE TRIGGER gone AFTER DELETE ON [odd;name's] FOR EACH ROW BEGIN DELETE FROM audit; END;
				INSERT INTO [odd;name's] VALUES (1, 'a\\', 'b'), (2, 'it''s', 'c');
				SELECT 1 /* no /* nesting */;
				INSERT INTO audit VALUES ('last', 'z')""";
		List<SqlStatement> statements = StatementSplitter.sqlite().split(script, 1);
		assertThat(statements).extracting(SqlStatement::line).containsExactly(1, 2, 4, 11, 12, 13, 14);
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
				Statement statement = connection.createStatement()) {
			SplitScripts.run(statement, statements);
			assertThat(SplitScripts.rows(statement, "SELECT what || \"end\" FROM audit")).containsExactly("one;y",
					"many;y", "lastz");
		}
	}

	@Test
	void refusesABracketThatIsNotClosed() {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> StatementSplitter.sqlite().split("SELECT 1;\nSELECT [a;", 1))
			.withMessage("line 2: quoted name is not closed: add ]");
	}

	@Test
	void refusesATriggerThatIsNotClosed() {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> StatementSplitter.sqlite()
				.split("CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\nSELECT 1;\nSELECT 2;", 1))
			.withMessage("line 2: block is not closed: add its END, and a semicolon behind it");
	}

}
