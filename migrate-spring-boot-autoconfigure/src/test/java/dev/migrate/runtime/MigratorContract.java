package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialects;
import dev.migrate.jdbc.LockHolder;
import dev.migrate.jdbc.LockTimeoutException;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.MigrationLock;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.jdbc.TableName;
import dev.migrate.script.Placeholders;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the runner promises on every database.
 */
abstract class MigratorContract {

	static final TableName TABLE = new TableName(null, "migrate_revisions");

	TestSchema schema;

	DataSource dataSource;

	JdbcTemplate jdbc;

	boolean transactionalDdl;

	@BeforeEach
	void useSchema(TestSchema schema) throws SQLException {
		this.schema = schema;
		this.dataSource = schema.dataSource();
		this.jdbc = new JdbcTemplate(this.dataSource);
		try (Connection connection = schema.connect()) {
			this.transactionalDdl = Dialects.of(connection.getMetaData()).transactionalDdl();
		}
	}

	Migrator migrator(TestHistory history) {
		return migrator(history, TransactionMode.PER_REVISION, Duration.ofSeconds(20));
	}

	Migrator migrator(TestHistory history, TransactionMode mode, Duration lockTimeout) {
		return new Migrator(this.dataSource, history, new MigratorSettings(TABLE, mode, lockTimeout, ProblemPolicy.FAIL,
				ProblemPolicy.FAIL, Placeholders.NONE, "tester", "1.0-test"), List.of());
	}

	int count(String table) {
		Integer count = this.jdbc.queryForObject("SELECT count(*) FROM " + table, Integer.class);
		return (count != null) ? count : -1;
	}

	boolean exists(String table) {
		try {
			count(table);
			return true;
		}
		catch (org.springframework.dao.DataAccessException ex) {
			return false;
		}
	}

	@Test
	void upgradeAppliesAllRevisionsInOrder() {
		RunResult result = migrator(TestHistory.chain()).upgrade("heads");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("a1", "b2", "c3");
		assertThat(result.current()).containsExactly("c3");
		assertThat(this.jdbc.queryForMap("SELECT body, author FROM note")).containsEntry("body", "a;b")
			.containsEntry("author", "ann");
	}

	@Test
	void rowsDescribeThemselves() {
		Migrator migrator = migrator(TestHistory.chain());
		migrator.upgrade("heads");
		RevisionView view = migrator.show("b2").revisions().get(0);
		assertThat(view.state()).isEqualTo(RevisionState.APPLIED);
		assertThat(view.appliedBy()).isEqualTo("tester");
		assertThat(view.appliedAt()).isBetween(java.time.Instant.now().minusSeconds(60), java.time.Instant.now());
		assertThat(view.durationMs()).isNotNegative();
		assertThat(this.jdbc.queryForMap("SELECT * FROM migrate_revisions WHERE revision = 'b2'"))
			.containsEntry("revises", "a1")
			.containsEntry("tool_version", "1.0-test")
			.hasEntrySatisfying("downgrade_script", (script) -> assertThat(text("downgrade_script", "b2"))
				.contains("ALTER TABLE note DROP COLUMN author"));
	}

	String text(String column, String revision) {
		String text = this.jdbc.queryForObject(
				"SELECT " + column + " FROM migrate_revisions WHERE revision = '" + revision + "'",
				(rows, number) -> rows.getString(1));
		return (text != null) ? text : "";
	}

	@Test
	void upToDateCostsOneQueryAndNoLock() {
		migrator(TestHistory.chain()).upgrade("heads");
		CountingDataSource counting = new CountingDataSource(this.dataSource);
		Migrator migrator = new Migrator(counting, TestHistory.chain(), MigratorSettings.DEFAULTS, List.of());
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
		assertThat(migrator.upgradeToHeads().phase()).isEqualTo(Phase.UP_TO_DATE);
		assertThat(counting.statements()).hasSize(2)
			.allSatisfy((sql) -> assertThat(sql).startsWith("SELECT revision").endsWith(" FROM migrate_revisions"));
		assertThat(counting.connections()).isEqualTo(2);
	}

	@Test
	void scriptsThatAreTooLongToBeKeptAreReadTwice() {
		String comment = "-- " + "x".repeat(80) + "\n";
		TestHistory history = TestHistory.chain();
		for (int i = 0; i < 3; i++) {
			history.add("long" + i, (i == 0) ? "c3" : "long" + (i - 1),
					"INSERT INTO note (id) VALUES (" + (10 + i) + ");\n" + comment.repeat(5000), "");
		}
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("long2");
		assertThat(this.jdbc.queryForObject("SELECT count(*) FROM note WHERE id >= 10", Integer.class)).isEqualTo(3);
	}

	@Test
	void readingVerbsWriteNothing() {
		Migrator migrator = migrator(TestHistory.chain());
		assertThat(migrator.current().ids()).isEmpty();
		assertThat(migrator.history(null).ids()).containsExactly("c3", "b2", "a1");
		assertThat(migrator.heads(false).ids()).containsExactly("c3");
		assertThat(migrator.show("b2").ids()).containsExactly("b2");
		MigrationStatus status = migrator.status();
		assertThat(status.phase()).isEqualTo(Phase.PENDING);
		assertThat(status.pending()).extracting(RevisionView::revision).containsExactly("a1", "b2", "c3");
		assertThat(exists("migrate_revisions")).isFalse();
	}

	@Test
	void downgradeUndoesAndForgets() {
		Migrator migrator = migrator(TestHistory.chain());
		migrator.upgrade("heads");
		assertThat(migrator.downgrade("-1").current()).containsExactly("b2");
		assertThat(this.jdbc.queryForList("SELECT author FROM note WHERE author IS NOT NULL")).isEmpty();
		RunResult result = migrator.downgrade("base");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("b2", "a1");
		assertThat(result.current()).isEmpty();
		assertThat(exists("note")).isFalse();
		assertThat(count("migrate_revisions")).isZero();
		assertThat(migrator.upgrade("heads").current()).containsExactly("c3");
	}

	@Test
	void upgradeGoesAsFarAsAsked() {
		Migrator migrator = migrator(TestHistory.chain());
		assertThat(migrator.upgrade("+2").current()).containsExactly("b2");
		assertThat(migrator.upgrade("b2+1").current()).containsExactly("c3");
	}

	@Test
	void branchesAndTheirMergeAreApplied() {
		TestHistory history = TestHistory.chain()
			.add("d4", "b2", "CREATE TABLE tag (id integer);", "DROP TABLE tag;")
			.add("e5", "c3, d4", "", "");
		Migrator migrator = migrator(history);
		assertThat(migrator.upgrade("c3").current()).containsExactly("c3");
		assertThat(migrator.upgrade("d4").current()).containsExactlyInAnyOrder("c3", "d4");
		assertThat(migrator.upgrade("heads").current()).containsExactly("e5");
		assertThat(migrator.downgrade("d4").current()).containsExactlyInAnyOrder("c3", "d4");
	}

	@Test
	void aFailingStatementIsNamedAndHidesNothing() {
		TestHistory history = TestHistory.chain()
			.add("d4", "c3",
					"CREATE TABLE tag (id integer);\nINSERT INTO tag VALUES (1);\n\nINSERT INTO nowhere VALUES (1);\n"
							+ "INSERT INTO tag VALUES (2);",
					"DROP TABLE tag;");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("db/migrations/d4.sql:11: the upgrade of revision d4 (message of d4) failed on ")
			.withMessageContaining("statement 3: INSERT INTO nowhere VALUES (1)")
			.withMessageContaining(this.transactionalDdl ? "Nothing of it took effect"
					: "The 2 statements before it have taken effect")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("db upgrade heads"));
		assertThat(migrator.current().ids()).containsExactly("c3");
		assertThat(exists("tag")).isEqualTo(!this.transactionalDdl);
	}

	@Test
	void aCorrectedRevisionGoesOnWhereItFailed() {
		String begin = "CREATE TABLE tag (id integer);\nINSERT INTO tag VALUES (1);\n";
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", begin + "INSERT INTO nowhere VALUES (1);", "DROP TABLE tag;");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		assertThat(migrator.status().pending()).singleElement()
			.satisfies((view) -> assertThat(view.state())
				.isEqualTo(this.transactionalDdl ? null : RevisionState.UPGRADE_FAILED));
		history.add("d4", "c3", begin + "INSERT INTO tag VALUES (3);", "DROP TABLE tag;");
		assertThat(migrator.upgrade("heads").current()).containsExactly("d4");
		assertThat(this.jdbc.queryForList("SELECT id FROM tag ORDER BY id", Integer.class)).containsExactly(1, 3);
		assertThat(migrator.status().edited()).isEmpty();
	}

	@Test
	void anUndoneHalfIsNotDoneTwice() {
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", "CREATE TABLE tag (id integer);\nINSERT INTO tag VALUES (1);",
					"DELETE FROM tag;\nDROP TABLE nowhere;\nDROP TABLE tag;");
		Migrator migrator = migrator(history);
		migrator.upgrade("heads");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.downgrade("-1"))
			.withMessageContaining("the downgrade of revision d4");
		assertThat(migrator.current().ids()).containsExactly("d4");
		if (!this.transactionalDdl) {
			assertThatExceptionOfType(HalfDoneRevisionException.class)
				.isThrownBy(() -> migrator(history.add("e5", "d4", "", "")).upgrade("heads"))
				.withMessageContaining("downgrade of revision d4")
				.satisfies((ex) -> assertThat(ex.getAction()).contains("db downgrade c3"));
			history.remove("e5");
			this.jdbc.execute("INSERT INTO tag VALUES (2)");
		}
		this.jdbc.execute("CREATE TABLE nowhere (id integer)");
		assertThat(migrator.downgrade("c3").current()).containsExactly("c3");
		assertThat(exists("tag")).isFalse();
	}

	@Test
	void aHalfDoneUpgradeIsNotResumedOverEditedStatements() {
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", "CREATE TABLE tag (id integer);\nINSERT INTO nowhere VALUES (1);", "DROP TABLE tag;");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		history.add("d4", "c3", "CREATE TABLE tag (id bigint);", "DROP TABLE tag;");
		if (this.transactionalDdl) {
			assertThat(migrator.upgrade("heads").current()).containsExactly("d4");
			return;
		}
		assertThatExceptionOfType(HalfDoneRevisionException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("the first 1 statements of the upgrade of revision d4 have taken effect");
		assertThatExceptionOfType(HalfDoneRevisionException.class).isThrownBy(() -> migrator.downgrade("b2"))
			.withMessageContaining("upgrade to revision d4");
		assertThat(migrator.stamp(List.of("d4"), false).current()).containsExactly("d4");
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
	}

	@Test
	void aStatementWhoseRecordWasLostIsNotTakenForAFailure() {
		if (this.transactionalDdl) {
			return; // statement and record are one transaction
		}
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", "CREATE TABLE tag (id integer);\nINSERT INTO tag VALUES (1);", "DROP TABLE tag;");
		Migrator migrator = migrator(history);
		migrator.upgrade("heads");
		this.jdbc.execute("DELETE FROM tag");
		setState("UPGRADE_FAILED");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("statement 1: CREATE TABLE tag");
		setState("UPGRADING");
		assertThat(migrator.upgrade("heads").current()).containsExactly("d4");
		assertThat(count("tag")).isOne();
		setState("DOWNGRADING");
		this.jdbc.execute("DROP TABLE tag");
		assertThat(migrator.downgrade("c3").current()).containsExactly("c3");
	}

	@Test
	void anErrorOfAnInterruptedStatementIsNotTakenForItsEffect() {
		if (this.transactionalDdl) {
			return; // statement and record are one transaction
		}
		TestHistory history = TestHistory.chain().add("d4", "c3", "INSERT INTO nowhere VALUES (1);", "");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		setState("UPGRADING");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("nowhere");
	}

	@Test
	void aDowngradeThatFailsAtOnceLeavesTheRevisionApplied() {
		TestHistory history = TestHistory.chain().add("d4", "c3", "", "DROP TABLE nowhere;");
		Migrator migrator = migrator(history);
		migrator.upgrade("heads");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.downgrade("-1"));
		assertThat(migrator.status().phase()).isEqualTo(Phase.UP_TO_DATE);
		assertThat(migrator(history.add("e5", "d4", "", "")).upgrade("heads").current()).containsExactly("e5");
	}

	private void setState(String state) {
		this.jdbc.execute("UPDATE migrate_revisions SET state = '" + state
				+ "', statements_done = 0, statements_checksum = NULL WHERE revision = 'd4'");
	}

	@Test
	void aLockTableWithoutItsRowsIsMended() {
		Migrator migrator = migrator(TestHistory.chain());
		migrator.upgrade("a1");
		if (exists("migrate_revisions_lock")) {
			this.jdbc.execute("DELETE FROM migrate_revisions_lock");
		}
		assertThat(migrator.upgrade("heads").current()).containsExactly("c3");
	}

	@Test
	void aStampOfTheParentForgetsAHalfDoneUpgrade() {
		TestHistory history = TestHistory.chain().add("d4", "c3", "INSERT INTO nowhere VALUES (1);", "");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		migrator.stamp(List.of("c3"), false);
		assertThat(count("migrate_revisions")).isEqualTo(3);
		assertThat(migrator.downgrade("b2").current()).containsExactly("b2");
	}

	@Test
	void anEditedRevisionIsRefusedUntilItIsAccepted() {
		TestHistory history = TestHistory.chain();
		Migrator migrator = migrator(history);
		migrator.upgrade("heads");
		history.add("b2", "a1", "ALTER TABLE note ADD author varchar(60);", "ALTER TABLE note DROP COLUMN author;")
			.add("d4", "c3", "CREATE TABLE tag (id integer);", "DROP TABLE tag;");
		assertThat(migrator.status().edited()).containsExactly("b2 (db/migrations/b2.sql)");
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("b2 (db/migrations/b2.sql)")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("db stamp heads"));
		assertThat(exists("tag")).isFalse();
		assertThat(migrator.stamp(List.of("c3"), false).marked()).containsExactly("b2");
		assertThat(migrator.upgrade("heads").current()).containsExactly("d4");
	}

	@Test
	void aDatabaseAheadIsRefusedButCanBeSteppedBack() {
		TestHistory newer = TestHistory.chain()
			.add("d4", "c3", "CREATE TABLE tag (id integer);", "DROP TABLE tag;")
			.add("e5", "d4", "INSERT INTO tag VALUES (1);", "DELETE FROM tag;");
		migrator(newer).upgrade("heads");
		Migrator older = migrator(TestHistory.chain());
		assertThat(older.status().phase()).isEqualTo(Phase.AHEAD);
		assertThat(older.current().ids()).containsExactly("e5");
		assertThatExceptionOfType(DatabaseAheadException.class).isThrownBy(() -> older.upgrade("heads"))
			.withMessageContaining("d4 (message of d4), e5 (message of e5)")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("db downgrade c3"));
		RunResult result = older.downgrade("c3");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("e5", "d4");
		assertThat(exists("tag")).isFalse();
		assertThat(older.upgrade("heads").steps()).isEmpty();
	}

	@Test
	void anIrreversibleRevisionIsRefusedBeforeAnythingIsUndone() {
		TestHistory history = TestHistory.chain()
			.addIrreversible("d4", "c3", "DELETE FROM note;")
			.add("e5", "d4", "CREATE TABLE tag (id integer);", "DROP TABLE tag;");
		Migrator migrator = migrator(history);
		migrator.upgrade("heads");
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator.downgrade("b2"))
			.withMessageContaining("d4 (db/migrations/d4.sql)");
		assertThat(migrator.current().ids()).containsExactly("e5");
		assertThat(exists("tag")).isTrue();
	}

	@Test
	void stampMarksAndUnmarksWithoutRunning() {
		Migrator migrator = migrator(TestHistory.chain());
		StampResult up = migrator.stamp(List.of("heads"), false);
		assertThat(up.marked()).containsExactly("a1", "b2", "c3");
		assertThat(up.current()).containsExactly("c3");
		assertThat(exists("note")).isFalse();
		StampResult down = migrator.stamp(List.of("a1"), false);
		assertThat(down.unmarked()).containsExactlyInAnyOrder("c3", "b2");
		assertThat(down.current()).containsExactly("a1");
		assertThat(migrator.stamp(List.of("base"), false).current()).isEmpty();
	}

	@Test
	void purgeForgetsWhatNoScriptDescribes() {
		migrator(TestHistory.chain()).upgrade("heads");
		Migrator other = migrator(new TestHistory().add("f6", "", "", ""));
		assertThat(other.stamp(List.of("heads"), true).current()).containsExactly("f6");
		assertThat(other.current().ids()).containsExactly("f6");
	}

	@Test
	void aSectionWithoutTransactionIsJournalled() {
		String begin = TestHistory.header("d4", "c3") + "-- migrate:upgrade transaction=false\n"
				+ "CREATE TABLE tag (id integer);\n";
		TestHistory history = TestHistory.chain().addText("d4", begin + "INSERT INTO nowhere VALUES (1);\n");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("The statement before it has taken effect");
		assertThat(exists("tag")).isTrue();
		history.addText("d4", begin + "INSERT INTO tag VALUES (5);\n");
		assertThat(migrator.upgrade("heads").current()).containsExactly("d4");
		assertThat(count("tag")).isOne();
	}

	@Test
	void statementsThatControlTheTransactionAreRefusedFirst() {
		TestHistory history = TestHistory.chain().add("d4", "c3", "CREATE TABLE tag (id integer);\nCOMMIT;", "");
		Migrator migrator = migrator(history);
		assertThatExceptionOfType(StatementRefusedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("db/migrations/d4.sql:9: nothing was run")
			.withMessageContaining("COMMIT")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("transaction=false"));
		assertThat(exists("migrate_revisions")).isFalse();
	}

	@Test
	void oneTransactionForAllIsAllOrNothing() {
		TestHistory history = TestHistory.chain().add("d4", "c3", "INSERT INTO nowhere VALUES (1);", "");
		Migrator migrator = migrator(history, TransactionMode.ALL, Duration.ofSeconds(20));
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		assertThat(exists("note")).isEqualTo(!this.transactionalDdl);
		assertThat(migrator.current().ids()).isEqualTo(this.transactionalDdl ? List.of() : List.of("c3"));
		history.add("d4", "c3", "INSERT INTO note (id) VALUES (9);", "");
		assertThat(migrator.upgrade("heads").current()).containsExactly("d4");
	}

	@Test
	void aHeldLockIsWaitedForAndItsHolderNamed() throws Exception {
		migrator(TestHistory.chain()).upgrade("a1");
		try (MigrationConnection other = MigrationConnection.open(this.dataSource)) {
			MigrationLock lock = MigrationLock.of(other, TABLE);
			assertThat(lock.tryAcquire()).isTrue();
			if (lock.holder() == null) {
				return; // its write transaction is the lock: see SqliteMigratorTests
			}
			assertThatExceptionOfType(LockTimeoutException.class)
				.isThrownBy(() -> migrator(TestHistory.chain(), TransactionMode.PER_REVISION, Duration.ofMillis(300))
					.upgrade("heads"))
				.withMessageContaining("migration lock of table migrate_revisions")
				.withMessageNotContaining("another connection");
			CompletableFuture<LockHolder> waiting = new CompletableFuture<>();
			CompletableFuture<RunResult> result = CompletableFuture
				.supplyAsync(() -> migrator(TestHistory.chain()).withListener(new MigrationListener() {
					@Override
					public void waitingForLock(LockHolder holder) {
						waiting.complete(holder);
					}
				}).upgrade("heads"));
			assertThat(waiting.get().description()).isNotEmpty();
			assertThat(migrator(TestHistory.chain()).lockHolder()).isPresent();
			lock.release();
			assertThat(result.get().current()).containsExactly("c3");
		}
		assertThat(migrator(TestHistory.chain()).lockHolder()).isEmpty();
	}

	@Test
	void aTableOfAnOlderVersionGrows() {
		this.jdbc.execute("CREATE TABLE migrate_revisions (revision varchar(255) NOT NULL PRIMARY KEY, "
				+ "state varchar(20) NOT NULL)");
		this.jdbc.execute("INSERT INTO migrate_revisions VALUES ('a1', 'APPLIED')");
		this.jdbc.execute("CREATE TABLE note (id integer NOT NULL, body varchar(100))");
		Migrator migrator = migrator(TestHistory.chain());
		assertThat(migrator.current().ids()).containsExactly("a1");
		assertThat(migrator.upgrade("heads").current()).containsExactly("c3");
		assertThat(text("applied_by", "c3")).isEqualTo("tester");
	}

	@Test
	void textIsKeptWhateverItHolds() {
		String nasty = "it's \\ \"quoted\" `tick` 雪 $1 {x} $$";
		TestHistory history = new TestHistory().addText("n1",
				"-- " + nasty + "\n--\n-- Revision ID: n1\n\n"
						+ "-- migrate:upgrade\nCREATE TABLE note (id integer);\n-- migrate:downgrade\n-- " + nasty
						+ "\nDROP TABLE note;\n");
		Migrator migrator = migrator(history);
		migrator.upgrade("heads");
		assertThat(text("message", "n1")).isEqualTo(nasty);
		assertThat(text("downgrade_script", "n1")).contains(nasty);
		migrator(new TestHistory()).downgrade("base");
		assertThat(exists("note")).isFalse();
	}

}
