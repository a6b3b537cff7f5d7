package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.dialect.StatementKind;
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
 * that it had taken effect. A row that says "failed" keeps doing so until the statement
 * has passed, so that a true failure is never taken for such a proof.
 */
final class StatementJournal {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private static final String UNKNOWN_EFFECT = "The connection ended before the outcome was recorded; "
			+ "the next run finds out whether the statement took effect, and goes on from there.";

	private final MigrationConnection connection;

	private final VersionTable table;

	private final RowFactory rows;

	private final Step step;

	private final @Nullable RevisionRow found;

	private final JournalledStatements runner;

	private final Instant startedAt = Instant.now();

	private final Statements.Checksum done = new Statements.Checksum();

	StatementJournal(MigrationConnection connection, VersionTable table, RowFactory rows, Step step,
			@Nullable RevisionRow found) {
		this.connection = connection;
		this.table = table;
		this.rows = rows;
		this.step = step;
		this.found = found;
		this.runner = new JournalledStatements(connection, step.section().transactional());
	}

	void run(StatementRunner.StatementObserver observer) throws SQLException {
		List<SqlStatement> statements = this.step.statements();
		int first = statementsDone();
		statements.subList(0, first).forEach(this.done::add);
		begin(first);
		try {
			resume(first);
			if (first == statements.size()) {
				this.connection.execute(finish());
			}
			for (int i = first; i < statements.size(); i++) {
				this.connection.requireLock();
				observer.starting(statements.get(i), i);
				SqlStatement statement = statements.get(i);
				int index = i;
				runOne((record) -> this.runner.run(statement, index, record), statement, index,
						index == first && wasInFlight(), index + 1 == statements.size());
			}
		}
		finally {
			this.runner.endTransaction();
			this.connection.restoreSession();
		}
	}

	/** What the statements done have set in their session ended with it. */
	private void resume(int first) throws SQLException {
		if (first > 0) {
			logger.info("Resuming the " + verb() + " of " + this.step.revision() + " at statement " + (first + 1)
					+ " of " + this.step.statements().size());
		}
		for (int i = 0; i < first; i++) {
			SqlStatement statement = this.step.statements().get(i);
			if (StatementKind.of(statement) == StatementKind.SESSION) {
				try {
					this.runner.run(statement, i);
				}
				catch (StatementFailedException ex) {
					throw failure(ex, effect(first));
				}
			}
		}
	}

	boolean wasInFlight() {
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

	void begin(int done) throws SQLException {
		RevisionRow row = this.found;
		if (row == null) {
			this.connection.execute(this.table.insertSql(progress(done), this.step.downgradeScript()));
		}
		else if (row.state() != failed()) {
			this.connection.execute(this.table.updateProgressSql(progress(done)));
		}
	}

	/** Run what counts as one statement, with the record of it. */
	void runOne(Recorded run, SqlStatement statement, int index, boolean mayBeInEffect, boolean last)
			throws SQLException {
		this.done.add(statement);
		String record = last ? finish() : recordSql(index + 1);
		try {
			run.andRecord(record);
		}
		catch (StatementFailedException ex) {
			if (mayBeInEffect && this.connection.dialect().isAlreadyInEffect(statement, ex.getSqlException())) {
				logger.warn("%s: the process that ran this statement died, and its effect is there: going on (%s)"
					.formatted(this.step.at(statement.line()), ex.getMessage()));
				this.connection.execute(record);
				return;
			}
			boolean recorded = recordFailure(ex, index);
			throw failure(ex, recorded ? effect(this.runner.begunAt(index)) : UNKNOWN_EFFECT);
		}
	}

	/**
	 * Record that a statement failed.
	 * @return {@code false} if the connection ended, so that nobody knows how far it got
	 */
	private boolean recordFailure(StatementFailedException failure, int index) {
		return !Unreachable.is(failure.getSqlException()) && recordFailure((Exception) failure, index);
	}

	boolean recordFailure(Exception failure, int index) {
		this.runner.endTransaction();
		boolean nothingUndone = this.step.step().direction() == Direction.DOWNGRADE && this.runner.begunAt(index) == 0;
		try {
			this.connection.execute(
					this.table.updateStateSql(this.step.revision(), nothingUndone ? RevisionState.APPLIED : failed()));
			return true;
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
			return false;
		}
	}

	private RevisionFailedException failure(StatementFailedException ex, String effect) {
		return new RevisionFailedException(this.step.step(), this.step.section().path(), this.connection.description(),
				effect, StepRunner.retry(this.step), ex);
	}

	static String effect(int done) {
		return switch (done) {
			case 0 -> "Nothing of it took effect.";
			case 1 -> "The statement before it has taken effect; the next run resumes at the one that failed.";
			default -> "The %d statements before it have taken effect; the next run resumes at the one that failed."
				.formatted(done);
		};
	}

	/** Take a statement that has taken effect before into account. */
	void skip(SqlStatement statement) {
		this.done.add(statement);
	}

	/** Whether the statements so far are those that were recorded. */
	boolean isAsRecorded() {
		return this.found == null || this.done.value().equals(this.found.statementsChecksum());
	}

	/** The statement that records that a statement is half-way. */
	String progressSql(int index, @Nullable String checksum, String progress) {
		RevisionRow row = progress(index).withProgress(inFlight(), index, (index > 0) ? checksum : null);
		return this.table.updateProgressSql(row.withStatementProgress(progress));
	}

	String checksum() {
		return this.done.value();
	}

	String finish() {
		if (this.step.step().direction() == Direction.DOWNGRADE) {
			return this.table.deleteSql(this.step.revision());
		}
		RevisionRow row = this.rows.applied(this.step.step().revision(), Instant.now(),
				Duration.between(this.startedAt, Instant.now()));
		return this.table.updateSql(row, this.step.downgradeScript());
	}

	/** The statement that records that so many statements have taken effect. */
	String recordSql(int done) {
		return this.table.updateProgressSql(progress(done));
	}

	private RevisionRow progress(int done) {
		RevisionRow row = (this.found != null) ? this.found
				: this.rows.applied(this.step.step().revision(), this.startedAt, Duration.ZERO);
		String checksum = (done > 0) ? this.done.value() : null;
		return row.withProgress(inFlight(), done, checksum);
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

	/**
	 * Runs something and records it.
	 */
	@FunctionalInterface
	interface Recorded {

		void andRecord(String record) throws SQLException;

	}

}
