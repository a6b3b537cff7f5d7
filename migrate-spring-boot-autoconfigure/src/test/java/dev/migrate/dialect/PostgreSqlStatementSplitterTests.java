package dev.migrate.dialect;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link StatementSplitter#postgresql()}.
 */
class PostgreSqlStatementSplitterTests {

	private static void assertStatements(String... statements) {
		assertThat(StatementSplitter.postgresql().split(String.join(";\n", statements) + ";", 1))
			.extracting(SqlStatement::sql)
			.containsExactly(statements);
	}

	private static void assertRefused(String sql, String message) {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> StatementSplitter.postgresql().split(sql, 1))
			.withMessageStartingWith(message);
	}

	@Test
	void keepsDollarQuotedBodiesWhole() {
		assertStatements("""
				CREATE FUNCTION f() RETURNS trigger AS $$
				BEGIN
				  NEW.name := 'it''s; $1';
				  RETURN NEW; -- isn't it
				END;
				$$ LANGUAGE plpgsql""", "DO $body$ BEGIN EXECUTE $$SELECT 1; SELECT 2$$; END; $body$",
				"SELECT $ü1$ ; $$ ; $ü1$", "SELECT 1");
	}

	@Test
	void tellsDollarQuotesFromParametersAndNames() {
		assertStatements("PREPARE p AS SELECT $1, $2", "SELECT a$b$c, a$$ FROM t", "SELECT $$;$$");
	}

	@Test
	void refusesADollarQuoteThatIsNotClosed() {
		assertRefused("SELECT 1;\nDO $x$ BEGIN; END; $$;", "line 2: dollar-quoted string is not closed: add $x$");
	}

	@Test
	void escapesWithBackslashInEscapeStringsOnly() {
		assertStatements("SELECT E'it\\'s; fine'", "SELECT e'\\\\'", "SELECT 'C:\\'", "SELECT U&'\\0441;', type'\\'",
				"SELECT 1");
	}

	@Test
	void nestsBlockComments() {
		assertStatements("SELECT 1 /* a /* b; */ ; ' */ + 1", "SELECT 2");
		assertRefused("SELECT 1 /* a /* b */;", "line 1: comment is not closed");
	}

	@Test
	void keepsAtomicBodiesWhole() {
		assertStatements("""
				CREATE OR REPLACE FUNCTION add(a int, b int) RETURNS int LANGUAGE SQL
				BEGIN ATOMIC
				  INSERT INTO log VALUES (CASE WHEN a > 1 THEN 'x' ELSE 'y' END);
				  SELECT a + b;
				END""", "CREATE PROCEDURE p() BEGIN ATOMIC END", "CREATE FUNCTION g() RETURNS int RETURN 1",
				"SELECT 1");
		assertRefused("SELECT 1;\nCREATE FUNCTION f() RETURNS int\nBEGIN ATOMIC\nSELECT 1;",
				"line 3: block is not closed");
	}

	@Test
	void keepsRulesWithSeveralCommandsWhole() {
		assertStatements("CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)", "SELECT 1");
	}

	@Test
	void acceptsOperatorsOfAnySign() {
		assertStatements("SELECT a #> '{a}', b #- '{b}', 1 / 2, c ? 'x', d::int[], ARRAY['a;b'], 3-1, @ -5");
	}

	@Test
	void acceptsADumpOfPgDump() {
		assertStatements("SET statement_timeout = 0", "SELECT pg_catalog.set_config('search_path', '', false)",
				"CREATE TABLE public.\"Odd;Name\"\"\" (id bigint NOT NULL)",
				"COMMENT ON TABLE public.t IS 'copy from stdin;'", "COPY t FROM '/tmp/stdin.csv'",
				"ALTER TABLE ONLY public.t\n    ADD CONSTRAINT t_pkey PRIMARY KEY (id)");
	}

	@Test
	void refusesCopyFromStdin() {
		assertRefused("SELECT 1;\nCOPY public.t (id, name)\nFROM stdin;\n1\tit's\n\\.\n",
				"line 3: COPY ... FROM stdin needs psql");
	}

	@Test
	void refusesPsqlCommands() {
		assertRefused("SELECT 1;\n\\d t\n", "line 2: a backslash command of psql");
		assertRefused("SELECT 1 \\gset\n", "line 1: a backslash command of psql");
	}

}
