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
 * {@link StatementSplitter#h2()}, proved by running what it splits.
 */
class H2StatementSplitterTests {

	@Test
	void splitsWhatH2Runs() throws SQLException {
		String script = """
				-- it's a start
				CREATE TABLE book (id INT PRIMARY KEY, "odd;name" VARCHAR(50), `tick;tock` INT // it's a comment
				/* outer /* inner; */ ; ' still outer */ );
				CREATE ALIAS shout AS $$
				String shout(String s) { /* it's; */ return s.toUpperCase() + ";"; }
				$$;
				CREATE ALIAS half AS 'int half(int a) { int b = a / 2; return b; }';
				CREATE TRIGGER copy BEFORE INSERT ON book FOR EACH ROW AS $$
				org.h2.api.Trigger create() {
				  return (connection, before, after) -> { after[2] = 42; };
				}
				$$;
				INSERT INTO book VALUES (1, shout('it''s'), half(4)), (2, $$a;b$$, 1);
				CREATE TABLE a$$b (x INT ARRAY[3]);
				INSERT INTO a$$b VALUES (ARRAY[1, 2])""";
		List<SqlStatement> statements = StatementSplitter.h2().split(script, 1);
		assertThat(statements).extracting(SqlStatement::line).containsExactly(2, 4, 7, 8, 13, 14, 15);
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
				Statement statement = connection.createStatement()) {
			SplitScripts.run(statement, statements);
			assertThat(SplitScripts.rows(statement, "SELECT \"odd;name\" FROM book ORDER BY id"))
				.containsExactly("IT'S;", "a;b");
			assertThat(SplitScripts.rows(statement, "SELECT x[2] FROM a$$b")).containsExactly("2");
		}
	}

	@Test
	void refusesADollarQuoteThatIsNotClosed() {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> StatementSplitter.h2().split("SELECT 1;\nCREATE ALIAS a AS $$ int x;", 1))
			.withMessage("line 2: dollar-quoted string is not closed: add $$");
	}

}
