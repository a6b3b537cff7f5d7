package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.dialect.StatementKind;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.StatementRunner;

/**
 * Runs single statements, each with the record of it, and keeps both in one transaction
 * wherever that can be:
 * <ol>
 * <li>any statement of a section that may run in transactions, where DDL that commits by
 * itself leaves only the record in it;</li>
 * <li>elsewhere, statements that change rows;</li>
 * <li>in a transaction that a script without the runner's transactions begins itself,
 * whatever it holds: its records are committed, or lost, with it.</li>
 * </ol>
 */
final class JournalledStatements {

	private final MigrationConnection connection;

	private final StatementRunner runner;

	private final boolean transactional;

	/** The statement that began the script's own transaction, or -1. */
	private int transactionBegin = -1;

	JournalledStatements(MigrationConnection connection, boolean transactional) {
		this.connection = connection;
		this.runner = new StatementRunner(connection);
		this.transactional = transactional;
	}

	/** Run a statement that has been recorded before. */
	void run(SqlStatement statement, int index) {
		this.runner.runSingle(statement, index);
	}

	void run(SqlStatement statement, int index, String record) throws SQLException {
		StatementKind kind = StatementKind.of(statement);
		boolean inTransaction = this.transactional || (kind == StatementKind.DATA && this.transactionBegin < 0);
		if (inTransaction) {
			this.connection.inTransaction(() -> runThenRecord(statement, index, record));
		}
		else if (kind == StatementKind.COMMIT && this.transactionBegin >= 0) {
			// Recorded first, so that a crash cannot come between
			this.connection.execute(record);
			this.runner.runSingle(statement, index);
			this.transactionBegin = -1;
		}
		else {
			runThenRecord(statement, index, record);
			track(kind, index);
		}
	}

	private void runThenRecord(SqlStatement statement, int index, String record) throws SQLException {
		this.runner.runSingle(statement, index);
		this.connection.execute(record);
	}

	private void track(StatementKind kind, int index) {
		if (kind == StatementKind.BEGIN && this.transactionBegin < 0) {
			this.transactionBegin = index;
		}
		else if (kind == StatementKind.ROLLBACK) {
			this.transactionBegin = -1;
		}
	}

	/**
	 * Where a run resumes if this statement fails.
	 * @return the index, or the one that began the script's own transaction
	 */
	int begunAt(int index) {
		return (this.transactionBegin >= 0) ? this.transactionBegin : index;
	}

	/** Roll back a transaction that a script began and did not end. */
	void endTransaction() {
		if (this.transactionBegin >= 0) {
			this.connection.rollBack();
		}
	}

}
