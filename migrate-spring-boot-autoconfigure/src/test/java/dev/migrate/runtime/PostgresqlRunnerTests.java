package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.LockHolder;
import dev.migrate.jdbc.TableName;
import dev.migrate.script.Placeholders;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the runner does about things that only PostgreSQL has.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlRunnerTests {

	private TestSchema schema;

	private DataSource dataSource;

	private JdbcTemplate jdbc;

	@BeforeEach
	void useSchema(TestSchema schema) {
		this.schema = schema;
		this.dataSource = schema.dataSource();
		this.jdbc = new JdbcTemplate(this.dataSource);
	}

	private Migrator migrator(DataSource dataSource, TestHistory history, TableName table,
			MigrationListener... listeners) {
		return new Migrator(
				dataSource, history, new MigratorSettings(table, TransactionMode.PER_REVISION, Duration.ofSeconds(30),
						ProblemPolicy.FAIL, ProblemPolicy.FAIL, Placeholders.NONE, "tester", "1.0-test"),
				List.of(listeners));
	}

	private Migrator migrator(TestHistory history, MigrationListener... listeners) {
		return migrator(this.dataSource, history, MigratorContract.TABLE, listeners);
	}

	@Test
	@Timeout(60)
	void aConcurrentIndexIsBuiltWhileAnotherProcessWaits() throws Exception {
		TestHistory history = TestHistory.chain()
			.addText("d4", TestHistory.header("d4", "c3")
					+ "-- migrate:upgrade transaction=false\nCREATE INDEX CONCURRENTLY ix_note ON note (id);\n");
		CompletableFuture<LockHolder> waiting = new CompletableFuture<>();
		Migrator second = migrator(history, new MigrationListener() {
			@Override
			public void waitingForLock(LockHolder holder) {
				waiting.complete(holder);
			}
		});
		CompletableFuture<RunResult> secondResult = new CompletableFuture<>();
		Migrator first = migrator(history, new MigrationListener() {
			@Override
			public void statementStarting(RevisionStep step, SqlStatement statement, int index, int count) {
				if (step.revision().id().equals("d4")) {
					secondResult.completeAsync(() -> second.upgrade("heads"));
					waiting.orTimeout(20, TimeUnit.SECONDS).join();
				}
			}
		});
		assertThat(first.upgrade("heads").current()).containsExactly("d4");
		assertThat(waiting.join().description()).contains("pid ");
		assertThat(secondResult.get(20, TimeUnit.SECONDS).steps()).isEmpty();
		assertThat(this.jdbc.queryForObject("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_note'::regclass",
				Boolean.class))
			.isTrue();
	}

	@Test
	void aConcurrentIndexInATransactionIsRefused() {
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", "create unique /* big\n table */ index\n concurrently ix ON note (id);", "");
		assertThatExceptionOfType(StatementRefusedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("db/migrations/d4.sql:8: nothing was run")
			.withMessageContaining("cannot run inside a transaction on PostgreSQL")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("'-- migrate:upgrade transaction=false'"));
		assertThat(this.jdbc.queryForObject("SELECT to_regclass('migrate_revisions')", String.class)).isNull();
	}

	@Test
	void aScriptAndItsRowAreOneRoundTrip() {
		TestHistory history = new TestHistory();
		StringBuilder script = new StringBuilder("CREATE TABLE note (id integer);\n");
		for (int i = 1; i < 20; i++) {
			script.append("INSERT INTO note VALUES (").append(i).append(");\n");
		}
		history.add("a1", "", "", "").add("b2", "a1", script.toString(), "");
		migrator(history).upgrade("a1");
		CountingDataSource counting = new CountingDataSource(this.dataSource);
		migrator(counting, history, MigratorContract.TABLE).upgrade("heads");
		assertThat(counting.statements()).filteredOn((sql) -> sql.isEmpty()).as("batches").hasSize(1);
		assertThat(counting.statements()).as("rows, lock, session, rows, batch, two to restore, unlock").hasSize(8);
		assertThat(counting.commits()).as("part of the batch").isZero();
		assertThat(this.jdbc.queryForMap(
				"SELECT duration_ms >= 0 AS measured, applied_at <= clock_timestamp() AT TIME ZONE 'UTC' AS past "
						+ "FROM migrate_revisions WHERE revision = 'b2'"))
			.containsEntry("measured", true)
			.containsEntry("past", true);
	}

	@Test
	void whatIsReportedAsFinishedSurvivesACrashOfTheServer() {
		TestHistory history = TestHistory.chain().add("d4", "c3", "INSERT INTO nowhere VALUES (1);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"));
		crashServer();
		assertThat(migrator(history).current().ids()).containsExactly("c3");
		assertThat(this.jdbc.queryForObject("SELECT author FROM note", String.class)).isEqualTo("ann");
		history.add("d4", "c3", "INSERT INTO note (id) VALUES (2);", "").add("e5", "d4", "DROP TABLE note;", "");
		migrator(history).upgrade("heads");
		crashServer();
		assertThat(migrator(history).current().ids()).containsExactly("e5");
	}

	/** PostgreSQL restarts when one of its processes dies, and forgets its buffers. */
	private void crashServer() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.execute("COPY (SELECT 1) TO PROGRAM 'kill -9 $PPID'"));
		Awaitility.await().ignoreExceptions().until(() -> {
			this.jdbc.execute("SELECT 1");
			return true;
		});
	}

	@Test
	void aConstraintThatIsCheckedAtTheCommitNamesTheRevision() {
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", "ALTER TABLE note ADD CONSTRAINT uq_note UNIQUE (id) DEFERRABLE INITIALLY DEFERRED;\n"
					+ "INSERT INTO note (id) VALUES (1);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("db/migrations/d4.sql: the upgrade of revision d4 (message of d4) failed")
			.withMessageContaining(
					"when it was recorded and committed: ERROR: duplicate key value violates unique constraint \"uq_note\"")
			.withMessageContaining("Nothing of it took effect");
		assertThat(migrator(history).current().ids()).containsExactly("c3");
		history.add("d4", "c3", "INSERT INTO note (id) VALUES (2);", "");
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("d4");
	}

	@Test
	void theFailingStatementOfABatchIsFoundAmongItsLikes() {
		StringBuilder script = new StringBuilder("CREATE TABLE note (id integer PRIMARY KEY);\n");
		for (int i = 1; i <= 12; i++) {
			script.append("INSERT INTO note VALUES (").append(i).append(");\n");
		}
		script.append("INSERT INTO note VALUES (1), (20);\n");
		TestHistory history = new TestHistory().add("a1", "", script.toString(), "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("a1.sql:21:")
			.withMessageContaining("statement 14: INSERT INTO note VALUES (1), (20)");
	}

	@Test
	void aDumpThatEmptiesTheSearchPathDisturbsNothing() {
		TestHistory history = new TestHistory()
			.add("a1", "",
					"SELECT pg_catalog.set_config('search_path', '', false);\nSET ROLE pg_monitor;\nRESET ROLE;\n"
							+ "CREATE TABLE public.note (id integer);",
					"")
			.add("b2", "a1",
					"CREATE ROLE migrate_other; GRANT ALL ON SCHEMA public TO migrate_other; "
							+ "SET LOCAL ROLE migrate_other; CREATE TABLE owned (id integer);",
					"")
			.addText("c3", TestHistory.header("c3", "b2") + "-- migrate:upgrade transaction=false\n"
					+ "SET search_path = pg_catalog;\nCREATE TABLE public.third (id integer);\n");
		try {
			assertThat(migrator(history).upgrade("heads").current()).containsExactly("c3");
			assertThat(this.jdbc.queryForObject("SELECT tableowner FROM pg_tables WHERE tablename = 'owned'",
					String.class))
				.isEqualTo("migrate_other");
		}
		finally {
			this.jdbc.execute("DROP OWNED BY migrate_other; DROP ROLE migrate_other");
		}
	}

	@Test
	void aScriptsOwnTransactionIsResumedAtItsBegin() {
		String begin = TestHistory.header("d4", "c3") + "-- migrate:upgrade transaction=false\n"
				+ "INSERT INTO note (id) VALUES (10);\nBEGIN;\nINSERT INTO note (id) VALUES (11);\n";
		TestHistory history = TestHistory.chain().addText("d4", begin + "INSERT INTO nowhere VALUES (1);\nCOMMIT;\n");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("The statement before it has taken effect");
		history.addText("d4", begin + "INSERT INTO note (id) VALUES (12);\nCOMMIT;\n");
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("d4");
		assertThat(this.jdbc.queryForList("SELECT id FROM note ORDER BY id", Integer.class)).containsExactly(1, 10, 11,
				12);
	}

	@Test
	void aConnectionThatIsCutLeavesNothingHalfDone() {
		TestHistory history = TestHistory.chain()
			.add("d4", "c3", "INSERT INTO note (id) VALUES (2);\nSELECT pg_terminate_backend(pg_backend_pid());\n"
					+ "INSERT INTO note (id) VALUES (3);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("d4.sql:9:")
			.withMessageContaining("57P01");
		assertThat(migrator(history).current().ids()).containsExactly("c3");
		assertThat(migrator(history).lockHolder()).isEmpty();
		history.add("d4", "c3", "INSERT INTO note (id) VALUES (2);", "");
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("d4");
	}

	@Test
	void aConnectionThatIsCutBetweenRecordsSaysThatTheOutcomeIsUnknown() {
		String begin = TestHistory.header("d4", "c3") + "-- migrate:upgrade transaction=false\n"
				+ "INSERT INTO note (id) VALUES (2);\n";
		TestHistory history = TestHistory.chain()
			.addText("d4", begin + "SELECT pg_terminate_backend(pg_backend_pid());\n");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("The connection ended before the outcome was recorded");
		history.addText("d4", begin + "INSERT INTO note (id) VALUES (3);\n");
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("d4");
		assertThat(this.jdbc.queryForObject("SELECT count(*) FROM note", Integer.class)).isEqualTo(3);
	}

	@Test
	void aRoleWithoutRightsIsToldWhatItLacks() {
		this.jdbc.execute("REVOKE ALL ON SCHEMA public FROM public");
		this.jdbc.execute("CREATE ROLE migrate_poor LOGIN PASSWORD 'secret-pw'");
		this.jdbc.execute("GRANT USAGE ON SCHEMA public TO migrate_poor");
		try {
			DataSource poor = new DriverManagerDataSource(this.schema.url(), "migrate_poor", "secret-pw");
			assertThatExceptionOfType(VersionTableException.class)
				.isThrownBy(() -> migrator(poor, TestHistory.chain(), MigratorContract.TABLE).upgrade("heads"))
				.withMessageContaining("Cannot create the version table migrate_revisions")
				.withMessageContaining("permission denied for schema public")
				.withMessageNotContaining("secret-pw");
		}
		finally {
			this.jdbc.execute("DROP OWNED BY migrate_poor; DROP ROLE migrate_poor");
		}
	}

	@Test
	void aReadOnlyDatabaseIsToldApart() throws SQLException {
		DataSource readOnly = new DriverManagerDataSource(
				this.schema.url() + (this.schema.url().contains("?") ? "&" : "?")
						+ "options=-c%20default_transaction_read_only=on",
				this.schema.username(), this.schema.password());
		assertThatExceptionOfType(VersionTableException.class)
			.isThrownBy(() -> migrator(readOnly, TestHistory.chain(), MigratorContract.TABLE).upgrade("heads"))
			.withMessageContaining("read-only transaction");
		assertThat(migrator(readOnly, TestHistory.chain(), MigratorContract.TABLE).current().ids()).isEmpty();
	}

	@Test
	void theTableMayBeInAnotherSchemaAndHaveAnyName() {
		TableName table = new TableName("Über Schema", "My \"Revisions\"");
		Migrator migrator = migrator(this.dataSource, TestHistory.chain(), table);
		assertThatExceptionOfType(VersionTableException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("Über Schema")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("Create its schema"));
		this.jdbc.execute("CREATE SCHEMA \"Über Schema\"");
		assertThat(migrator.upgrade("heads").current()).containsExactly("c3");
		assertThat(migrator.downgrade("a1").current()).containsExactly("a1");
	}

}
