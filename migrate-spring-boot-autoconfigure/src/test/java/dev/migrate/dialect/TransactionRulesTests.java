package dev.migrate.dialect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TransactionRules} as the dialects use them.
 */
class TransactionRulesTests {

	private static boolean refused(Dialect dialect, String sql) {
		return dialect.refusedInTransaction(new SqlStatement(sql, 1)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "BEGIN", "begin\n work", "Start Transaction Read Only", "COMMIT", "commit work",
			"ROLLBACK", "END", "/* a\n b */ COMMIT -- now", "BEGIN IMMEDIATE", "BEGIN ISOLATION LEVEL SERIALIZABLE",
			"SET autocommit=0", "ROLLBACK AND CHAIN" })
	void statementsThatControlTheTransactionAreRefusedEverywhere(String sql) {
		for (String name : new String[] { "mysql", "mariadb" }) {
			assertThat(refused(new MySqlDialect(name), sql)).isTrue();
		}
		assertThat(refused(new PostgreSqlDialect(), sql)).isTrue();
		assertThat(refused(new H2Dialect(), sql)).isTrue();
		assertThat(refused(new SqliteDialect(), sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "BEGIN NOT ATOMIC INSERT INTO a VALUES (1); END", "ROLLBACK TO SAVEPOINT a", "SAVEPOINT a",
			"CREATE PROCEDURE p() BEGIN COMMIT; END", "INSERT INTO a VALUES ('COMMIT')",
			"CREATE TABLE commit_log (a int)", "UPDATE a SET b = 'VACUUM'",
			"CREATE INDEX concurrently_built ON a (b)" })
	void othersAreNot(String sql) {
		assertThat(refused(new MySqlDialect("mariadb"), sql)).isFalse();
		assertThat(refused(new PostgreSqlDialect(), sql)).isFalse();
		assertThat(refused(new SqliteDialect(), sql)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX CONCURRENTLY a ON b (c)", "create unique index\nconcurrently a on b (c)",
			"DROP INDEX CONCURRENTLY a", "REINDEX TABLE CONCURRENTLY a", "REINDEX (VERBOSE) INDEX CONCURRENTLY a",
			"REINDEX (CONCURRENTLY) TABLE a", "REINDEX DATABASE a", "VACUUM", "VACUUM FULL a", "CREATE DATABASE a",
			"DROP TABLESPACE a", "ALTER SYSTEM SET a = 1", "CREATE SUBSCRIPTION a CONNECTION ''", "CLUSTER",
			"ALTER TABLE a DETACH PARTITION b CONCURRENTLY" })
	void postgresqlRefusesItsOwn(String sql) {
		assertThat(refused(new PostgreSqlDialect(), sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "VACUUM", "vacuum into 'x'", "PRAGMA foreign_keys = OFF", "PRAGMA main.journal_mode=WAL",
			"ATTACH DATABASE 'x' AS y", "DETACH y" })
	void sqliteRefusesItsOwn(String sql) {
		assertThat(refused(new SqliteDialect(), sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "42102 INSERT INTO nowhere VALUES (1)", "42102 ALTER TABLE nowhere ADD a int",
			"42122 UPDATE a SET nope = 1", "42101 INSERT INTO a VALUES (1)", "42122 CREATE INDEX i ON a (nope)" })
	void anErrorThatTheStatementCannotHaveCausedItselfProvesNothing(String codeAndSql) {
		assertThat(inEffect(codeAndSql)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "42101 CREATE TABLE a (b int)", "42102 DROP TABLE a", "42121 ALTER TABLE a ADD b int",
			"42122 ALTER TABLE a DROP COLUMN b", "42102 ALTER TABLE a RENAME TO b",
			"42122 ALTER TABLE a ALTER COLUMN b RENAME TO c", "42111 create /* x */ index i ON a (b)" })
	void anErrorThatSaysItIsDoneDoes(String codeAndSql) {
		assertThat(inEffect(codeAndSql)).isTrue();
	}

	private static boolean inEffect(String codeAndSql) {
		String[] parts = codeAndSql.split(" ", 2);
		return new H2Dialect().isAlreadyInEffect(new SqlStatement(parts[1], 1),
				new java.sql.SQLException("x", "42S00", Integer.parseInt(parts[0])));
	}

}
