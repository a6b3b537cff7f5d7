package dev.migrate.runtime;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.StatementRunner;

/**
 * Runs what a Java revision does within a transaction that the caller began.
 */
final class AtomicUnits implements OperationUnits {

	private final StatementRunner runner;

	private final Step step;

	private final StatementRunner.StatementObserver observer;

	private int next;

	AtomicUnits(MigrationConnection connection, Step step, StatementRunner.StatementObserver observer) {
		this.runner = new StatementRunner(connection);
		this.step = step;
		this.observer = observer;
	}

	@Override
	public void run(SqlStatement statement, boolean outside) {
		if (outside) {
			throw commits("op.autocommitBlock", statement.line());
		}
		int index = this.next++;
		this.observer.starting(statement, index);
		this.runner.runSingle(statement, index);
	}

	@Override
	public void run(BackfillBatches batches) {
		throw commits("op.backfill", batches.statement().line());
	}

	/** Known only now: what comes before asked for the connection itself. */
	private MigrationException commits(String what, int line) {
		return new MigrationException(
				"%s: %s commits, but the revision runs in one transaction, as it could not be known before that it does: op.jdbc() comes first. Nothing of it took effect"
					.formatted(this.step.at(line), what),
				"Write @Revision(transaction = false, ...), or move it to a revision of its own.", null);
	}

	@Override
	public void jdbc(int line) {
		this.observer.starting(jdbcStatement(line), this.next++);
	}

	static SqlStatement jdbcStatement(int line) {
		return new SqlStatement("op.jdbc()", line);
	}

	@Override
	public void finish() {
		// The caller commits
	}

}
