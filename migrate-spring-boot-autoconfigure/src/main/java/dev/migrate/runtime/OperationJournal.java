package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.jdbc.StatementFailedException;
import dev.migrate.jdbc.StatementRunner;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a Java revision does where that is no single transaction, as
 * {@link StatementJournal} does it for SQL: statements that have taken effect are
 * recorded, and skipped by a later run. What the revision does by itself between two
 * operations, with the connection, is one transaction that ends with its record.
 */
final class OperationJournal implements OperationUnits {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final MigrationConnection connection;

	private final Step step;

	private final @Nullable RevisionRow found;

	private final StepRecords records;

	private final StatementRunner.StatementObserver observer;

	private final Statements.Checksum checksum = new Statements.Checksum();

	private final int done;

	private int next;

	private MigrationConnection.@Nullable Transaction jdbc;

	OperationJournal(MigrationConnection connection, Step step, @Nullable RevisionRow found, StepRecords records,
			StatementRunner.StatementObserver observer) {
		this.connection = connection;
		this.step = step;
		this.found = found;
		this.records = records;
		this.observer = observer;
		this.done = (found == null || found.state() == RevisionState.APPLIED) ? 0 : found.statementsDone();
	}

	void begin() throws SQLException {
		if (this.done > 0) {
			logger.info("Resuming the %s of %s at statement %d".formatted(this.step.step().direction().verb(),
					this.step.revision(), this.done + 1));
		}
		String doneBefore = (this.found != null) ? this.found.statementsChecksum() : null;
		this.connection.execute(this.records.begin(this.done, doneBefore));
	}

	@Override
	public void run(SqlStatement statement, boolean outside) throws SQLException {
		StatementRunner runner = new StatementRunner(this.connection);
		unit(statement, outside || !this.step.section().transactional(), (index) -> runner.runSingle(statement, index));
	}

	@Override
	public void run(BackfillBatches batches) throws SQLException {
		SqlStatement statement = batches.statement();
		String key = (this.next == this.done && this.found != null) ? this.found.progress() : null;
		String doneBefore = this.checksum.value();
		unit(statement, true, (index) -> batches.run(this.connection, index, key,
				(progress) -> this.connection.execute(this.records.inFlight(index, doneBefore, progress))));
	}

	private void unit(SqlStatement statement, boolean outside, Unit unit) throws SQLException {
		endJdbc();
		int index = this.next++;
		if (index < this.done) {
			this.checksum.add(statement);
			return;
		}
		verifySkipped(index);
		this.observer.starting(statement, index);
		String failed = this.records.failed(index, this.checksum.value());
		this.checksum.add(statement);
		String record = this.records.inFlight(index + 1, this.checksum.value());
		try {
			if (outside) {
				unit.run(index);
				this.connection.execute(record);
			}
			else {
				this.connection.inTransaction(() -> {
					unit.run(index);
					this.connection.execute(record);
				});
			}
		}
		catch (StatementFailedException ex) {
			if (index == this.done && wasInFlight()
					&& this.connection.dialect().isAlreadyInEffect(ex.getSqlException())) {
				logger.warn("%s: the process that ran this statement died, and its effect is there: going on (%s)"
					.formatted(this.step.at(statement.line()), ex.getMessage()));
				this.connection.execute(record);
				return;
			}
			this.connection.execute(failed);
			throw ex;
		}
	}

	private boolean wasInFlight() {
		return this.found != null && this.found.state().isInFlight();
	}

	/** What an earlier run did must be what the revision still says. */
	private void verifySkipped(int index) {
		RevisionRow row = this.found;
		if (index == this.done && row != null && this.done > 0
				&& !this.checksum.value().equals(row.statementsChecksum())) {
			throw changed("but they were edited since");
		}
	}

	private HalfDoneRevisionException changed(String reason) {
		return new HalfDoneRevisionException(
				"%s: the first %d statements of the %s of revision %s have taken effect on %s, %s".formatted(
						this.step.section().path(), this.done, this.step.step().direction().verb(),
						this.step.revision(), this.connection.description(), reason),
				"Restore what was there; what comes after them may be changed. If the database agrees with the "
						+ "revision as a whole, run 'java -jar app.jar db stamp %s'.".formatted(this.step.revision()));
	}

	@Override
	public void jdbc(int line) throws SQLException {
		if (this.jdbc != null) {
			return;
		}
		int index = this.next++;
		if (index < this.done) {
			throw changed("and among them is work through op.jdbc(), of which is not known what a second run would do");
		}
		verifySkipped(index);
		SqlStatement statement = AtomicUnits.jdbcStatement(line);
		this.observer.starting(statement, index);
		this.checksum.add(statement);
		this.jdbc = this.connection.begin();
	}

	private void endJdbc() throws SQLException {
		MigrationConnection.Transaction transaction = this.jdbc;
		if (transaction != null) {
			this.connection.execute(this.records.inFlight(this.next, this.checksum.value()));
			transaction.commit();
			this.jdbc = null;
		}
	}

	@Override
	public void finish() throws SQLException {
		endJdbc();
		if (this.next < this.done) {
			throw changed("but it has fewer now");
		}
		verifySkipped(this.next);
		this.connection.execute(this.records.finished());
	}

	/** The revision itself failed, not one of its statements. */
	void abort(Throwable cause) {
		MigrationConnection.Transaction transaction = this.jdbc;
		if (transaction != null) {
			transaction.rollback(cause);
			this.jdbc = null;
			this.next--;
		}
	}

	/** How many statements have taken effect. */
	int statementsDone() {
		return this.next;
	}

	@FunctionalInterface
	private interface Unit {

		void run(int index) throws SQLException;

	}

}
