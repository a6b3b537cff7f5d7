package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link StatementSplitter#standard()}, the HSQLDB part of it by running the statements.
 */
class StandardStatementSplitterTests {

	private static void assertSplit(String sql, String... statements) {
		assertThat(StatementSplitter.standard().split(sql, 1)).extracting(SqlStatement::sql)
			.containsExactly(statements);
	}

	@Test
	void splitsWhatHsqldbRuns() throws SQLException {
		String script = """
				CREATE TABLE customer (id INT PRIMARY KEY, "odd;name" VARCHAR(50), total INT DEFAULT 0);
				CREATE TABLE audit (what VARCHAR(50)); -- it's a log
				CREATE PROCEDURE new_customer(IN p_id INT, IN p_name VARCHAR(50))
				  MODIFIES SQL DATA
				  BEGIN ATOMIC
				    DECLARE n INT DEFAULT 0;
				    IF p_id > 10 THEN
				      SET n = CASE WHEN p_id > 20 THEN 2 ELSE 1 END;
				    ELSE
				      WHILE n < 5 DO SET n = n + 1; END WHILE;
				    END IF;
				    REPEAT SET n = n + 1; UNTIL n > 7 END REPEAT;
				    INSERT INTO customer VALUES (p_id, p_name, n);
				  END;
				CREATE FUNCTION twice(a INT) RETURNS INT RETURN a * 2;
				CREATE TRIGGER log_customer AFTER INSERT ON customer
				  REFERENCING NEW ROW AS newrow FOR EACH ROW
				  BEGIN ATOMIC
				    INSERT INTO audit VALUES ('added; ' || newrow.id);
				    INSERT INTO audit VALUES ('twice ' || twice(newrow.total));
				  END;
				CALL new_customer(7, 'semi;colon')""";
		try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:splitter", "sa", "");
				Statement statement = connection.createStatement()) {
			SplitScripts.run(statement, StatementSplitter.standard().split(script, 1));
			assertThat(SplitScripts.rows(statement, "SELECT what FROM audit ORDER BY what")).containsExactly("added; 7",
					"twice 16");
		}
	}

	@Test
	void endsOracleBlocksAtASlashWithTheirLastSemicolon() {
		assertSplit("""
				CREATE TABLE t (a NUMBER);
				SELECT 4 / 2 FROM dual;
				CREATE OR REPLACE PROCEDURE p IS
				  v NUMBER;
				BEGIN
				  FOR i IN 1..3 LOOP v := i; END LOOP;
				END;
				/
				CREATE OR REPLACE EDITIONABLE PACKAGE pk AS PROCEDURE x; END;
				  /
				DECLARE v NUMBER; BEGIN v := 1; END;
				/
				BEGIN NULL; END;
				/
				DROP TABLE t;
				""", "CREATE TABLE t (a NUMBER)", "SELECT 4 / 2 FROM dual", """
				CREATE OR REPLACE PROCEDURE p IS
				  v NUMBER;
				BEGIN
				  FOR i IN 1..3 LOOP v := i; END LOOP;
				END;""", "CREATE OR REPLACE EDITIONABLE PACKAGE pk AS PROCEDURE x; END;",
				"DECLARE v NUMBER; BEGIN v := 1; END;", "BEGIN NULL; END;", "DROP TABLE t");
	}

	@Test
	void endsSqlServerBatchesAtGo() {
		assertSplit("""
				CREATE TABLE t (a INT)
				GO
				CREATE OR ALTER PROCEDURE p AS
				BEGIN
				  IF 1 = 1 BEGIN SELECT 1; END ELSE SELECT 2;
				END
				go
				BEGIN TRANSACTION;
				DECLARE @a INT; SET @a = 1;
				GO
				DROP TABLE t;
				""", "CREATE TABLE t (a INT)", """
				CREATE OR ALTER PROCEDURE p AS
				BEGIN
				  IF 1 = 1 BEGIN SELECT 1; END ELSE SELECT 2;
				END""", "BEGIN TRANSACTION", "DECLARE @a INT; SET @a = 1;", "DROP TABLE t");
	}

	@Test
	void takesSeparatorsInStringsAndCommentsForText() {
		assertSplit("SELECT 'a\n/\nb';\n/*\nGO\n*/ SELECT 2", "SELECT 'a\n/\nb'", "SELECT 2");
	}

	@Test
	void refusesABlockThatIsNotClosed() {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(
					() -> StatementSplitter.standard().split("CREATE PROCEDURE p()\nBEGIN ATOMIC\n  SET a = 1;\n", 1))
			.withMessage("line 2: block is not closed: add its END, and a semicolon behind it");
	}

}
