package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.dialect.StatementKind;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.jdbc.StatementRunner;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a Java revision does where that is no single transaction. Each statement goes
 * through the {@link StatementJournal}; those that took effect in an earlier run are
 * skipped. What the revision does by itself between two operations, with the connection,
 * is one transaction that ends with its record.
 */
final class OperationJournal implements OperationUnits {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final MigrationConnection connection;

	private final Step step;

	private final @Nullable RevisionRow found;

	private final StatementJournal journal;

	private final StatementRunner.StatementObserver observer;

	private final JournalledStatements inTransaction;

	private final JournalledStatements outside;

	private final int done;

	private int next;

	private MigrationConnection.@Nullable Transaction jdbc;

	OperationJournal(MigrationConnection connection, Step step, @Nullable RevisionRow found, StatementJournal journal,
			StatementRunner.StatementObserver observer) {
		this.connection = connection;
		this.step = step;
		this.found = found;
		this.journal = journal;
		this.observer = observer;
		this.inTransaction = new JournalledStatements(connection, step.section().transactional());
		this.outside = new JournalledStatements(connection, false);
		this.done = (found == null || found.state() == RevisionState.APPLIED) ? 0 : found.statementsDone();
	}

	void begin() throws SQLException {
		if (this.done > 0) {
			logger.info("Resuming the %s of %s at statement %d".formatted(this.step.step().direction().verb(),
					this.step.revision(), this.done + 1));
		}
		else {
			this.journal.begin(0);
		}
	}

	@Override
	public void run(SqlStatement statement, boolean outside) throws SQLException {
		JournalledStatements runner = outside ? this.outside : this.inTransaction;
		endJdbc();
		int index = this.next++;
		if (index < this.done && StatementKind.of(statement) == StatementKind.SESSION) {
			// What it set ended with its session
			runner.run(statement, index);
		}
		unit(statement, index, (record) -> runner.run(statement, index, record));
	}

	@Override
	public void run(BackfillBatches batches) throws SQLException {
		endJdbc();
		int index = this.next++;
		String from = (index == this.done && this.found != null) ? this.found.progress() : null;
		String before = this.journal.checksum();
		unit(batches.statement(), index, (record) -> {
			batches.run(this.connection, index, from,
					(key) -> this.connection.execute(this.journal.progressSql(index, before, key)));
			this.connection.execute(record);
		});
	}

	private void unit(SqlStatement statement, int index, StatementJournal.Recorded unit) throws SQLException {
		if (index < this.done) {
			this.journal.skip(statement);
			return;
		}
		verifySkipped(index);
		this.connection.requireLock();
		this.observer.starting(statement, index);
		this.journal.runOne(unit, statement, index, index == this.done && this.journal.wasInFlight(), false);
	}

	/** What an earlier run did must be what the revision still says. */
	private void verifySkipped(int index) {
		if (index == this.done && this.done > 0 && !this.journal.isAsRecorded()) {
			throw changed("but they were edited since");
		}
	}

	private HalfDoneRevisionException changed(String reason) {
		return new HalfDoneRevisionException(
				"%s: the first %d statements of the %s of revision %s have taken effect on %s, %s".formatted(
						this.step.section().path(), this.done, this.step.step().direction().verb(),
						this.step.revision(), this.connection.description(), reason),
				"Restore what was there; what comes after it may be changed. If the database agrees with the "
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
		this.connection.requireLock();
		SqlStatement statement = AtomicUnits.jdbcStatement(line);
		this.observer.starting(statement, index);
		this.journal.skip(statement);
		this.jdbc = this.connection.begin();
	}

	private void endJdbc() throws SQLException {
		MigrationConnection.Transaction transaction = this.jdbc;
		if (transaction != null) {
			this.connection.execute(this.journal.recordSql(this.next));
			this.jdbc = null;
			transaction.commit();
		}
	}

	@Override
	public void finish() throws SQLException {
		endJdbc();
		if (this.next < this.done) {
			throw changed("but it has fewer now");
		}
		verifySkipped(this.next);
		this.connection.execute(this.journal.finish());
	}

	/**
	 * The revision itself failed, not one of its statements.
	 * @return how many statements have taken effect
	 */
	int abort(Exception cause) {
		MigrationConnection.Transaction transaction = this.jdbc;
		if (transaction != null) {
			transaction.rollback(cause);
			this.jdbc = null;
			this.next--;
		}
		this.journal.recordFailure(cause, this.next);
		return this.next;
	}

}
