package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

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
	 * @param recheck decides inside the step's transaction whether it is still to be run
	 * @return how long it took, or {@code null} if it was not to be run any more
	 */
	@Nullable Duration run(Step step, @Nullable RevisionRow row, Recheck recheck) throws SQLException {
		long start = System.nanoTime();
		boolean halfWay = row != null && (row.state().isHalfDone() || row.state().isHalfUndone());
		if (step.isAtomic(this.connection.dialect()) && !halfWay) {
			return inTransaction(step, start, recheck);
		}
		this.listener.stepStarting(step.step());
		if (step.java() != null) {
			new JavaStepRun(this.connection, this.settings, this.listener, step, step.java())
				.journalled(new StepRecords(this.table, this.rows, step, row), row);
		}
		else {
			new StatementJournal(this.connection, this.table, this.rows, step, row).run(observer(step));
		}
		return finished(step, start);
	}

	private @Nullable Duration inTransaction(Step step, long start, Recheck recheck) throws SQLException {
		boolean[] ran = new boolean[1];
		this.connection.inTransaction(() -> {
			if (recheck.isStillToBeRun()) {
				runInOpenTransaction(step, start);
				ran[0] = true;
			}
		});
		return ran[0] ? finished(step, start) : null;
	}

	/** Run an atomic step within a transaction that the caller began. */
	void runInOpenTransaction(Step step) throws SQLException {
		runInOpenTransaction(step, System.nanoTime());
	}

	private void runInOpenTransaction(Step step, long start) throws SQLException {
		this.listener.stepStarting(step.step());
		try {
			if (step.java() != null) {
				new JavaStepRun(this.connection, this.settings, this.listener, step, step.java()).inOpenTransaction();
			}
			else {
				new StatementRunner(this.connection).run(step.statements(), observer(step));
			}
		}
		catch (StatementFailedException ex) {
			throw new RevisionFailedException(step.step(), step.section().path(), this.connection.description(),
					"Nothing of it took effect: its transaction was rolled back.", retry(step), ex);
		}
		this.connection.execute(bookkeeping(step, Duration.ofNanos(System.nanoTime() - start)));
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

	/**
	 * Asked inside a step's transaction.
	 */
	@FunctionalInterface
	interface Recheck {

		Recheck NOT_NEEDED = () -> true;

		boolean isStillToBeRun() throws SQLException;

	}

}
