package dev.migrate.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link StatementSplitter#mysql()}.
 */
class MySqlStatementSplitterTests {

	private static void assertStatements(String... statements) {
		assertSplit(String.join(";\n", statements) + ";", statements);
	}

	private static void assertSplit(String sql, String... statements) {
		assertThat(StatementSplitter.mysql().split(sql, 1)).extracting(SqlStatement::sql).containsExactly(statements);
	}

	private static void assertRefused(String sql, String message) {
		assertThatExceptionOfType(SqlSyntaxException.class).isThrownBy(() -> StatementSplitter.mysql().split(sql, 1))
			.withMessageStartingWith(message);
	}

	@Test
	void knowsItsQuotesEscapesAndComments() {
		assertStatements("SELECT 'it\\'s; fine', \"say \\\"hi;\\\"\"", "SELECT 'C:\\\\'",
				"SELECT `a;b``c` # it's; here\n, 1", "SELECT 5--3, 4 --1 ; 2".replace(" ; 2", ""), "SELECT 1 --\n + 1",
				"SELECT 1 -- ; it's\n + 1");
	}

	@Test
	void keepsExecutableComments() {
		assertSplit(
				"/*!40101 SET NAMES utf8 */;\n/*M!100100 SET x = '*/;' */;\n/* dropped; */ SELECT 1 /*+ HINT(a) */ + 1;",
				"/*!40101 SET NAMES utf8 */", "/*M!100100 SET x = '*/;' */", "SELECT 1 /*+ HINT(a) */ + 1");
		assertSplit("/*!50003 CREATE TRIGGER t /* it's; */ BEFORE INSERT -- a */ b\n ON x FOR EACH ROW SET @a = 1; */;",
				"/*!50003 CREATE TRIGGER t /* it's; */ BEFORE INSERT -- a */ b\n ON x FOR EACH ROW SET @a = 1; */");
		assertRefused("SELECT 1;\n/*!40101 SET NAMES utf8", "line 2: comment is not closed");
	}

	@Test
	void obeysDelimiterCommands() {
		assertSplit("""
				SELECT 1;
				DELIMITER //
				CREATE PROCEDURE p() BEGIN SELECT 1; SELECT '//'; /* // */ END//
				CREATE PROCEDURE q() BEGIN IF END
				//
				delimiter $$
				CREATE PROCEDURE r() BEGIN SELECT 1; END$$
				DELIMITER ;
				SELECT 2;
				DELIMITER ;;
				SELECT 3; ;;
				DELIMITER ;
				-- the end
				""", "SELECT 1", "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT '//'; /* // */ END",
				"CREATE PROCEDURE q() BEGIN IF END", "CREATE PROCEDURE r() BEGIN SELECT 1; END", "SELECT 2",
				"SELECT 3;");
	}

	@Test
	void takesDelimiterForANameInsideAStatement() {
		assertStatements("CREATE TABLE t (\n  delimiter varchar(1)\n)", "SELECT\nDELIMITER\nFROM t");
	}

	@Test
	void refusesADelimiterThatIsMissing() {
		assertRefused("SELECT 1;\nDELIMITER\nSELECT 2;", "line 2: DELIMITER without a delimiter");
		assertRefused("DELIMITER //\nSELECT 1 //\n\nSELECT 2;\n",
				"line 4: the statement is not ended by the delimiter in force: add // behind it");
	}

	@Test
	void keepsStoredProgramsWholeWithoutDelimiter() {
		assertStatements("""
				CREATE DEFINER=`root`@`localhost` PROCEDURE IF NOT EXISTS fill(IN begin INT, OUT loop_ INT)
				  MODIFIES SQL DATA COMMENT 'it''s; fine'
				main: BEGIN
				  DECLARE done, i INT DEFAULT 0;
				  DECLARE c CURSOR FOR SELECT id FROM t;
				  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
				  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
				  DROP TABLE IF EXISTS x;
				  SET i = IF(i > 1, REPEAT('a', 2), CASE i WHEN 1 THEN IF(a, 1, 2) ELSE 3 END);
				  OPEN c;
				  read_loop: LOOP
				    FETCH c INTO i;
				    IF done THEN LEAVE read_loop; END IF;
				    IF (i > 1) AND EXISTS (SELECT 1) THEN ITERATE read_loop;
				    ELSEIF i = 2 THEN SET i = 3;
				    ELSE IF i THEN SET i = 1; END IF; END IF;
				    CASE i WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE;
				    CASE WHEN i = 1 THEN IF i THEN SET @end = 1; END IF; END CASE;
				  END LOOP read_loop;
				  REPEAT SET i = i + 1; UNTIL i > 5 END REPEAT;
				  WHILE i > 0 DO SET i = i - 1; DO SLEEP(1); END WHILE;
				  UPDATE t SET t.end = 1, start = t.begin;
				  SELECT x.begin, end, start FROM x WHERE a = 1;
				  INSERT INTO t SELECT 1 ON DUPLICATE KEY UPDATE a = IF(a, 1, 2);
				END main""", "SELECT 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.begin = IF(1, 2, 3)",
			"CREATE TRIGGER t AFTER DELETE ON x FOR EACH ROW DELETE FROM y WHERE IF(a, b, c)",
			"CREATE TRIGGER t BEFORE UPDATE ON x FOR EACH ROW IF NEW.a IS NULL THEN SET NEW.a = 1; END IF",
			"CREATE TRIGGER IF NOT EXISTS t BEFORE UPDATE ON x FOR EACH ROW PRECEDES u BEGIN SET NEW.a = 1; END",
			"CREATE OR REPLACE DEFINER = CURRENT_USER() TRIGGER t BEFORE UPDATE ON x FOR EACH ROW BEGIN SET @a = 1; END",
			"CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN IF(a, 1, 2)",
			"CREATE FUNCTION f(a INT) RETURNS INT NO SQL RETURN CASE a WHEN 1 THEN 2 ELSE 3 END",
			"CREATE AGGREGATE FUNCTION IF NOT EXISTS f(a INT) RETURNS INT BEGIN DECLARE b INT; RETURN 1; END",
			"CREATE EVENT IF NOT EXISTS e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; DELETE FROM b; END",
			"CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO UPDATE a SET b = IF(c, 1, 2)",
			"ALTER EVENT e DO BEGIN DELETE FROM a; END", "CREATE PROCEDURE p() IF @a THEN SELECT 1; END IF",
			"CREATE PROCEDURE p() w: WHILE 1 DO LEAVE w; END WHILE w",
			"CREATE PROCEDURE p() CASE 1 WHEN 1 THEN SELECT 1; END CASE",
			"CREATE PROCEDURE p() SELECT begin, end FROM t",
			"CREATE DEFINER=a@b SQL SECURITY INVOKER VIEW v AS SELECT 1 AS begin",
			"BEGIN NOT ATOMIC DECLARE a INT; IF a THEN SELECT 1; END IF; END",
			"IF EXISTS (SELECT 1) THEN SELECT 1; END IF", "FOR i IN 1..3 DO SELECT i; END FOR",
			"CREATE PROCEDURE p() BEGIN FOR i IN (SELECT 1) DO IF i THEN SELECT 1; END IF; END FOR; END",
			"CREATE PROCEDURE p() BEGIN SET @x = (SELECT CASE WHEN 1 THEN 2 END); END" })
	void keepsWithoutDelimiter(String sql) {
		assertStatements("SELECT 1", sql, "SELECT 2");
	}

	@Test
	void refusesABlockThatIsNotClosed() {
		assertRefused("SELECT 1;\nCREATE PROCEDURE p()\nBEGIN\n  SELECT 1;\n  IF 1 THEN\n  SELECT 2;\nEND;\n",
				"line 3: block is not closed");
	}

}
