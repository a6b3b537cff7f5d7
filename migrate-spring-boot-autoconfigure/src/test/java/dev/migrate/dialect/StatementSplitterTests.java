package dev.migrate.dialect;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every {@link StatementSplitter} does.
 */
class StatementSplitterTests {

	static Stream<StatementSplitter> splitters() {
		return Stream.of(StatementSplitter.postgresql(), StatementSplitter.mysql(), StatementSplitter.h2(),
				StatementSplitter.sqlite(), StatementSplitter.standard());
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void splitsAtSemicolonsAndNeedsNoLastOne(StatementSplitter splitter) {
		assertThat(splitter.split("CREATE TABLE a (x int); INSERT INTO a VALUES (1) ;\nDROP TABLE a", 1))
			.containsExactly(new SqlStatement("CREATE TABLE a (x int)", 1),
					new SqlStatement("INSERT INTO a VALUES (1)", 1), new SqlStatement("DROP TABLE a", 2));
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void keepsAStatementOfSeveralLinesWhole(StatementSplitter splitter) {
		assertThat(splitter.split("CREATE TABLE a (\n  x int,\n\n  y int\n)", 5))
			.containsExactly(new SqlStatement("CREATE TABLE a (\n  x int,\n\n  y int\n)", 5));
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void ignoresSemicolonsInStringsNamesAndComments(StatementSplitter splitter) {
		String sql = "INSERT INTO a VALUES ('x;y', 'it''s; -- fine') -- not; here's\n, /* nor; \"here */ (\"a;b\")";
		assertThat(splitter.split(sql + "; SELECT 2", 1)).extracting(SqlStatement::sql)
			.containsExactly(sql, "SELECT 2");
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void yieldsNothingForEmptyStatementsAndComments(StatementSplitter splitter) {
		assertThat(splitter.split("", 1)).isEmpty();
		assertThat(splitter.split(" \n\t ; ;;\n", 1)).isEmpty();
		assertThat(splitter.split("-- it's only; a comment\n/* and \" another; */ ;\n-- end", 1)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void leavesOutSurroundingCommentsAndCountsLinesFromTheFirstOne(StatementSplitter splitter) {
		String sql = "-- first\n/* second\n   third */ SELECT 1 -- behind\n;\n\n-- next\nSELECT\n 2 /* inside */ + 3; -- end";
		assertThat(splitter.split(sql, 10)).containsExactly(new SqlStatement("SELECT 1", 12),
				new SqlStatement("SELECT\n 2 /* inside */ + 3", 16));
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void countsWindowsAndOldMacLineEnds(StatementSplitter splitter) {
		assertThat(splitter.split("-- a\r\n\r\nSELECT 1;\r\nSELECT\r\n2;\rSELECT 3", 1)).containsExactly(
				new SqlStatement("SELECT 1", 3), new SqlStatement("SELECT\r\n2", 4), new SqlStatement("SELECT 3", 6));
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void countsLinesInsideStrings(StatementSplitter splitter) {
		assertThat(splitter.split("SELECT 'a\n\nb'; SELECT 2;\nSELECT 3", 1)).extracting(SqlStatement::line)
			.containsExactly(1, 3, 4);
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void takesTransactionCommandsForOrdinaryStatements(StatementSplitter splitter) {
		assertThat(splitter.split("BEGIN; SELECT 1; COMMIT; START TRANSACTION; END; BEGIN WORK; ROLLBACK", 1))
			.extracting(SqlStatement::sql)
			.containsExactly("BEGIN", "SELECT 1", "COMMIT", "START TRANSACTION", "END", "BEGIN WORK", "ROLLBACK");
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void takesKeywordsInOrdinaryStatementsForNames(StatementSplitter splitter) {
		assertThat(splitter.split("CREATE TABLE IF NOT EXISTS trigger_log (begin int, loop int); "
				+ "SELECT CASE WHEN begin THEN 1 END FROM t; DROP TRIGGER IF EXISTS t; SELECT 1", 1))
			.hasSize(4);
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void refusesAStringThatIsNotClosed(StatementSplitter splitter) {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> splitter.split("SELECT 1;\n\nINSERT INTO a\nVALUES ('x);\nSELECT 2;", 7))
			.withMessage("line 10: string is not closed: add '")
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(10))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("string is not closed: add '"));
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void refusesAQuotedNameThatIsNotClosed(StatementSplitter splitter) {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> splitter.split("SELECT 1;\nSELECT \"x;\nSELECT 2;", 1))
			.withMessage("line 2: quoted name is not closed: add \"");
	}

	@ParameterizedTest
	@MethodSource("splitters")
	void refusesACommentThatIsNotClosed(StatementSplitter splitter) {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> splitter.split("SELECT 1;\n/* never\n\nSELECT 2;", 1))
			.withMessage("line 2: comment is not closed: add */");
	}

	@Test
	void splitsALongScriptInOnePass() {
		String row = "INSERT INTO book (id, title) VALUES (1, 'It''s a title; with a semicolon'); -- row\n";
		List<SqlStatement> statements = StatementSplitter.postgresql().split(row.repeat(50_000), 1);
		assertThat(statements).hasSize(50_000);
		assertThat(statements.get(49_999).line()).isEqualTo(50_000);
	}

}
