package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.Dialects;
import dev.migrate.jdbc.TableName;
import dev.migrate.revision.RevisionException;
import dev.migrate.script.Placeholders;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlRevision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link OfflineSql}: what a script looks like, and what is refused.
 */
class OfflineSqlTests {

	private final List<SqlRevision> revisions = new ArrayList<>();

	OfflineSqlTests() {
		revision("aaa1", "", "-- migrate:upgrade\nCREATE TABLE a (id int);\n-- migrate:downgrade\nDROP TABLE a;\n");
		revision("bbb1", "aaa1", "-- migrate:upgrade\nCREATE TABLE b (id int);\n");
	}

	private void revision(String id, String revises, String sections) {
		this.revisions.add(SqlRevision.parse("db/" + id + ".sql",
				"-- message %s\n-- Revision ID: %s\n-- Revises: %s\n%s".formatted(id, id, revises, sections)));
	}

	private OfflineSql offline(String dialect, TransactionMode mode) {
		MigratorSettings defaults = MigratorSettings.DEFAULTS;
		return new OfflineSql(Dialects.named(dialect), RevisionScripts.of(this.revisions),
				new MigratorSettings(new TableName("ops", "revisions"), mode, defaults.lockTimeout(),
						defaults.onChecksumMismatch(), defaults.onUnknownRevision(), Placeholders.NONE, "me@here",
						"1.0"));
	}

	private OfflineSql offline(String dialect) {
		return offline(dialect, TransactionMode.PER_REVISION);
	}

	@Test
	void eachRevisionIsATransactionThatBeginsWithItsRow() {
		String script = offline("postgresql").upgrade("heads");
		assertThat(script).startsWith("""
				-- Upgrade from base to heads, for postgresql
				-- Run it with: psql -d DATABASE -f SCRIPT
				-- It stops, and changes nothing, where it was run before.
				\\set ON_ERROR_STOP on
				""");
		assertThat(script).containsSubsequence("CREATE TABLE IF NOT EXISTS ops.revisions (",
				"-- Running upgrade  -> aaa1, message aaa1\nBEGIN;", "INSERT INTO ops.revisions", "'script by me@here'",
				"CREATE TABLE a (id int);", "COMMIT;", "-- Running upgrade aaa1 -> bbb1, message bbb1\nBEGIN;",
				"INSERT INTO ops.revisions", "CREATE TABLE b (id int);", "COMMIT;");
	}

	@Test
	void oneTransactionHoldsAllRevisionsIfThatIsTheMode() {
		String script = offline("postgresql", TransactionMode.ALL).upgrade("heads");
		assertThat(script.lines().filter("BEGIN;"::equals)).hasSize(1);
		assertThat(script.lines().filter("COMMIT;"::equals)).hasSize(1);
		assertThat(offline("mariadb", TransactionMode.ALL).upgrade("heads")).doesNotContain("COMMIT");
	}

	@Test
	void aRevisionWithoutATransactionCannotBePartOfOneForAll() {
		revision("ccc1", "bbb1", "-- migrate:upgrade transaction=false\nVACUUM;\n");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> offline("postgresql", TransactionMode.ALL).upgrade("heads"))
			.withMessageContaining("db/ccc1.sql:5: revision ccc1 cannot be part of one transaction");
	}

	@Test
	void aStatementThatCannotRunInATransactionIsRefused() {
		revision("ccc1", "bbb1", "-- migrate:upgrade\nVACUUM;\n");
		assertThatExceptionOfType(StatementRefusedException.class)
			.isThrownBy(() -> offline("postgresql").upgrade("heads"))
			.withMessageContaining("db/ccc1.sql:5");
	}

	@Test
	void whereDdlCommitsTheRowSaysHowFarTheStepIs() {
		revision("ccc1", "bbb1", "-- migrate:upgrade\nCREATE TABLE c (id int);\nDROP TABLE c;\n");
		assertThat(offline("mariadb").upgrade("bbb1:ccc1")).containsSubsequence("'revision bbb1 is not applied'",
				"INSERT INTO ops.revisions", "'UPGRADING', 0", "CREATE TABLE c (id int);",
				"SET state = 'UPGRADING', statements_done = 1", "DROP TABLE c;", "UPDATE ops.revisions", "'APPLIED'");
	}

	@Test
	void aRangeWithNothingInItSaysSo() {
		assertThat(offline("h2").upgrade("bbb1:bbb1")).endsWith("-- Nothing to do\n").doesNotContain("CREATE");
	}

	@Test
	void aDowngradeNeedsARange() {
		for (String target : List.of("aaa1", "-1", "base", ":base", "bbb1:")) {
			assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> offline("h2").downgrade(target))
				.withMessage("downgrade with --sql requires <fromrev>:<torev>, not '" + target + "'")
				.satisfies((ex) -> assertThat(ex.getAction()).contains("db downgrade --sql heads:"));
		}
	}

	@Test
	void whatCannotBeUndoneIsRefused() {
		assertThatExceptionOfType(IrreversibleRevisionException.class)
			.isThrownBy(() -> offline("h2").downgrade("bbb1:base"))
			.withMessageContaining("bbb1 (db/bbb1.sql)");
	}

	@Test
	void aStampHasOneStartAtMost() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> offline("h2").stamp(List.of("aaa1:bbb1", "bbb1:aaa1")))
			.withMessageContaining("only supports a single starting revision");
		assertThat(offline("h2").stamp(List.of("bbb1:aaa1"))).containsSubsequence(
				"-- Running stamp_revision bbb1 -> aaa1", "BEGIN;", "DELETE FROM ops.revisions", "COMMIT;");
	}

	@Test
	void severalStartsCannotBeExpressed() {
		revision("ccc1", "aaa1", "-- migrate:upgrade\n");
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> offline("h2").upgrade("heads:aaa1"));
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> offline("h2").upgrade("nope:aaa1"));
	}

}
