package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.TransactionClock;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.StatementFailedException;
import dev.migrate.jdbc.StatementRunner;
import dev.migrate.jdbc.VersionTable;
import org.jspecify.annotations.Nullable;

/**
 * Runs one step, and keeps its row of the version table true at every moment:
 * <ol>
 * <li>where the step is one transaction, the row is written in it;</li>
 * <li>elsewhere {@link StatementJournal} records each finished statement in the row.</li>
 * </ol>
 */
final class StepRunner {

	private final MigrationConnection connection;

	private final VersionTable table;

	private final MigrationListener listener;

	private final RowFactory rows;

	private final MigratorSettings settings;

	StepRunner(MigrationConnection connection, VersionTable table, MigrationListener listener, RowFactory rows,
			MigratorSettings settings) {
		this.connection = connection;
		this.table = table;
		this.listener = listener;
		this.rows = rows;
		this.settings = settings;
	}

	/**
	 * Run a step in a transaction or with a journal, as the database and its section ask.
	 * @param step the step
	 * @param row the revision's row as it is, or {@code null} if it has none
	 * @param durable whether it has to be on disk when it is finished; else the commit of
	 * a step after it sees to that
	 * @return how long it took
	 */
	Duration run(Step step, @Nullable RevisionRow row, boolean durable) throws SQLException {
		long start = System.nanoTime();
		boolean halfWay = row != null && (row.state().isHalfDone() || row.state().isHalfUndone());
		this.connection.requireLock();
		this.listener.stepStarting(step.step());
		boolean atomic = step.isAtomic(this.connection.dialect()) && !halfWay;
		if (step.java() != null) {
			JavaStepRun java = javaRun(step, step.java());
			java.prepared(() -> {
				if (atomic) {
					this.connection.inTransaction(() -> runStatements(step, List.of()));
				}
				else {
					java.journalled(new StatementJournal(this.connection, this.table, this.rows, step, row), row);
				}
			});
		}
		else {
			prepared(step, () -> {
				if (atomic) {
					runAtomic(step, durable);
				}
				else {
					new StatementJournal(this.connection, this.table, this.rows, step, row).run(observer(step));
				}
			});
		}
		return finished(step, start);
	}

	private void runAtomic(Step step, boolean durable) throws SQLException {
		List<String> tail = tail(step, durable);
		try {
			if (tail.isEmpty()) {
				this.connection.inTransaction(() -> runStatements(step, tail));
			}
			else {
				this.connection.inTransactionWithCommit(() -> runStatements(step, tail));
			}
		}
		catch (SQLException ex) {
			// Where the connection is gone, nobody knows
			if (Unreachable.is(ex)) {
				throw ex;
			}
			throw new RevisionFailedException(step.step(), step.section().path(), this.connection.description(),
					retry(step), ex);
		}
	}

	/** Run work with foreign keys as the section's marker wants them. */
	private void prepared(Step step, MigrationConnection.Work work) throws SQLException {
		Optional<String> off = step.foreignKeysOff(this.connection.dialect());
		if (off.isEmpty()) {
			work.run();
			return;
		}
		this.connection.execute(off.get());
		try {
			work.run();
		}
		finally {
			this.connection.restoreSession();
		}
	}

	/**
	 * Run an atomic step within a transaction that the caller began, and that other steps
	 * share.
	 */
	Duration runInOpenTransaction(Step step) throws SQLException {
		long start = System.nanoTime();
		this.listener.stepStarting(step.step());
		runStatements(step, List.of());
		return finished(step, start);
	}

	/**
	 * A script's session settings, even its role, end before its row is written.
	 * @param tail what follows the script in its last round trip; empty to measure here
	 */
	private void runStatements(Step step, List<String> tail) throws SQLException {
		long start = System.nanoTime();
		try {
			if (step.java() != null) {
				javaRun(step, step.java()).inOpenTransaction();
			}
			else {
				new StatementRunner(this.connection).run(step.statements(), tail, observer(step));
			}
		}
		catch (StatementFailedException ex) {
			throw new RevisionFailedException(step.step(), step.section().path(), this.connection.description(),
					"Nothing of it took effect: its transaction was rolled back.", retry(step), ex);
		}
		if (tail.isEmpty()) {
			for (String sql : this.connection.restoreSql()) {
				this.connection.execute(sql);
			}
			this.connection.execute(bookkeeping(step, Duration.ofNanos(System.nanoTime() - start)));
		}
	}

	private JavaStepRun javaRun(Step step, JavaWork work) throws SQLException {
		return new JavaStepRun(this.connection, this.settings, this.listener, step, work);
	}

	/** The row and the commit, where they can share a round trip with the script. */
	private List<String> tail(Step step, boolean durable) {
		Dialect dialect = this.connection.dialect();
		Optional<TransactionClock> clock = dialect.transactionClock();
		if (clock.isEmpty()) {
			return List.of();
		}
		List<String> tail = new ArrayList<>(this.connection.restoreSql());
		if (!durable) {
			dialect.lazyCommit().ifPresent(tail::add);
		}
		tail.add((step.step().direction() == Direction.DOWNGRADE) ? this.table.deleteSql(step.revision())
				: this.table.insertSql(this.rows.applied(step.step().revision(), Instant.now(), Duration.ZERO),
						step.downgradeScript(), clock.get()));
		tail.add("COMMIT");
		return tail;
	}

	private String bookkeeping(Step step, Duration duration) {
		if (step.step().direction() == Direction.DOWNGRADE) {
			return this.table.deleteSql(step.revision());
		}
		return this.table.insertSql(this.rows.applied(step.step().revision(), Instant.now(), duration),
				step.downgradeScript());
	}

	private Duration finished(Step step, long start) {
		Duration duration = Duration.ofNanos(System.nanoTime() - start);
		this.listener.stepFinished(step.step(), duration);
		return duration;
	}

	private StatementRunner.StatementObserver observer(Step step) {
		return (statement, index) -> this.listener.statementStarting(step.step(), statement, index,
				step.statements().size());
	}

	static String retry(Step step) {
		String target = (step.step().direction() == Direction.UPGRADE) ? "heads"
				: step.step().revision().downRevisions().stream().findFirst().orElse("base");
		return "Correct the statement, or what it met in the database, and run it again: "
				+ "'java -jar app.jar db %s %s'.".formatted(step.step().direction().verb(), target);
	}

}
