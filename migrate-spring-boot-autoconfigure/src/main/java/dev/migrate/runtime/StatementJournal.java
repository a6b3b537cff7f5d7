package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.jdbc.StatementFailedException;
import dev.migrate.jdbc.StatementRunner;
import dev.migrate.jdbc.VersionTable;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs a step that is no single transaction, and records in its row how many statements
 * have taken effect, so that a later run resumes where this one ends:
 * <ol>
 * <li>before the first statement the row says that the step is in progress;</li>
 * <li>a statement and the record of it are committed together where the database lets a
 * statement be part of a transaction; DDL that commits by itself is recorded just
 * after;</li>
 * <li>a failing statement is recorded as such;</li>
 * <li>the last statement's record is the row of the finished step.</li>
 * </ol>
 * If the process dies between DDL and its record, the row says "in progress": the next
 * run repeats that statement, and takes an error such as "table exists already" as proof
 * that it had taken effect.
 */
final class StatementJournal {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final MigrationConnection connection;

	private final VersionTable table;

	private final RowFactory rows;

	private final Step step;

	private final @Nullable RevisionRow found;

	private final Instant startedAt = Instant.now();

	private final Statements.Checksum done = new Statements.Checksum();

	StatementJournal(MigrationConnection connection, VersionTable table, RowFactory rows, Step step,
			@Nullable RevisionRow found) {
		this.connection = connection;
		this.table = table;
		this.rows = rows;
		this.step = step;
		this.found = found;
	}

	void run(StatementRunner.StatementObserver observer) throws SQLException {
		List<SqlStatement> statements = this.step.statements();
		int first = statementsDone();
		if (first > 0) {
			logger.info("Resuming the " + verb() + " of " + this.step.revision() + " at statement " + (first + 1)
					+ " of " + statements.size());
		}
		statements.subList(0, first).forEach(this.done::add);
		begin(first);
		if (first == statements.size()) {
			this.connection.execute(finish());
		}
		for (int i = first; i < statements.size(); i++) {
			observer.starting(statements.get(i), i);
			runOne(statements.get(i), i, i == first && wasInFlight());
		}
	}

	private boolean wasInFlight() {
		return this.found != null && this.found.state().isInFlight();
	}

	private int statementsDone() {
		RevisionRow row = this.found;
		if (row == null || row.state() == RevisionState.APPLIED) {
			return 0;
		}
		int done = row.statementsDone();
		List<SqlStatement> statements = this.step.statements();
		if (done > statements.size()
				|| (done > 0 && !Statements.checksum(statements.subList(0, done)).equals(row.statementsChecksum()))) {
			throw new HalfDoneRevisionException(
					"%s: the first %d statements of the %s of revision %s have taken effect on %s, but they were edited since"
						.formatted(this.step.section().path(), done, verb(), this.step.revision(),
								this.connection.description()),
					"Restore those statements; the ones after them may be changed. If the database agrees with the "
							+ "edited file as a whole, run 'java -jar app.jar db stamp %s'."
								.formatted(this.step.revision()));
		}
		return done;
	}

	private void begin(int done) throws SQLException {
		if (this.found != null) {
			this.connection.execute(recordProgress(inFlight(), done));
		}
		else {
			this.connection.execute(this.table.insertSql(progress(inFlight(), done), this.step.downgradeScript()));
		}
	}

	private void runOne(SqlStatement statement, int index, boolean mayBeInEffect) throws SQLException {
		String recordFailure = recordProgress(failed(), index);
		this.done.add(statement);
		String record = (index + 1 == this.step.statements().size()) ? finish() : recordProgress(inFlight(), index + 1);
		try {
			runAndRecord(statement, index, record);
		}
		catch (StatementFailedException ex) {
			if (mayBeInEffect && this.connection.dialect().isAlreadyInEffect(ex.getSqlException())) {
				logger.warn("%s:%d: the process that ran this statement died, and its effect is there: going on (%s)"
					.formatted(this.step.section().path(), statement.line(), ex.getMessage()));
				this.connection.execute(record);
				return;
			}
			this.connection.execute(recordFailure);
			throw new RevisionFailedException(this.step.step(), this.step.section().path(),
					this.connection.description(), effect(index), StepRunner.retry(this.step), ex);
		}
	}

	private void runAndRecord(SqlStatement statement, int index, String record) throws SQLException {
		StatementRunner runner = new StatementRunner(this.connection);
		if (this.step.section().transactional()) {
			this.connection.inTransaction(() -> {
				runner.runSingle(statement, index);
				this.connection.execute(record);
			});
		}
		else {
			runner.runSingle(statement, index);
			this.connection.execute(record);
		}
	}

	static String effect(int done) {
		return switch (done) {
			case 0 -> "Nothing of it took effect.";
			case 1 -> "The statement before it has taken effect; the next run resumes at the one that failed.";
			default -> "The %d statements before it have taken effect; the next run resumes at the one that failed."
				.formatted(done);
		};
	}

	private String finish() {
		if (this.step.step().direction() == Direction.DOWNGRADE) {
			return this.table.deleteSql(this.step.revision());
		}
		RevisionRow row = this.rows.applied(this.step.step().revision(), Instant.now(),
				Duration.between(this.startedAt, Instant.now()));
		return this.table.updateSql(row, this.step.downgradeScript());
	}

	private String recordProgress(RevisionState state, int done) {
		return this.table.updateProgressSql(progress(state, done));
	}

	private RevisionRow progress(RevisionState state, int done) {
		RevisionRow row = (this.found != null) ? this.found
				: this.rows.applied(this.step.step().revision(), this.startedAt, Duration.ZERO);
		String checksum = (done > 0) ? this.done.value() : null;
		return row.withProgress(state, done, checksum);
	}

	private RevisionState inFlight() {
		return (this.step.step().direction() == Direction.UPGRADE) ? RevisionState.UPGRADING
				: RevisionState.DOWNGRADING;
	}

	private RevisionState failed() {
		return (this.step.step().direction() == Direction.UPGRADE) ? RevisionState.UPGRADE_FAILED
				: RevisionState.DOWNGRADE_FAILED;
	}

	private String verb() {
		return this.step.step().direction().verb();
	}

}
