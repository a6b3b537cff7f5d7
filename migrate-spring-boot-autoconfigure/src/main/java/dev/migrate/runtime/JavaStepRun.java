package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.StatementFailedException;
import dev.migrate.jdbc.StatementRunner;
import org.jspecify.annotations.Nullable;

/**
 * One run of a Java revision in one direction.
 */
final class JavaStepRun {

	private final MigrationConnection connection;

	private final MigrationListener listener;

	private final Step step;

	private final JavaWork work;

	private final OperationRenderer renderer;

	JavaStepRun(MigrationConnection connection, MigratorSettings settings, MigrationListener listener, Step step,
			JavaWork work) throws SQLException {
		this.connection = connection;
		this.listener = listener;
		this.step = step;
		this.work = work;
		this.renderer = Renderers.live(connection, settings);
	}

	/** Run work with the session as the revision's operations need it. */
	void prepared(MigrationConnection.Work work) throws SQLException {
		OperationRenderer.SessionStatements session = this.renderer
			.session(this.work.operations().stream().map(JavaWork.Recorded::operation).toList());
		for (String sql : session.before()) {
			this.connection.execute(sql);
		}
		try {
			work.run();
		}
		finally {
			for (String sql : session.after()) {
				this.connection.execute(sql);
			}
		}
	}

	/** Run it within a transaction that the caller began. */
	void inOpenTransaction() throws SQLException {
		AtomicUnits units = new AtomicUnits(this.connection, this.step, observer());
		try {
			runner(units).run();
		}
		catch (StatementFailedException | MigrationException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw failed(ex, "Nothing of it took effect: its transaction was rolled back.");
		}
	}

	/** Run it with a record of each statement. */
	void journalled(StatementJournal statements, @Nullable RevisionRow found) throws SQLException {
		OperationJournal journal = new OperationJournal(this.connection, this.step, found, statements, observer());
		journal.begin();
		try {
			runner(journal).run();
		}
		catch (MigrationException ex) {
			// Of a statement, which is recorded, or before anything of this run
			throw ex;
		}
		catch (StatementFailedException ex) {
			throw new RevisionFailedException(this.step.step(), this.step.section().path(),
					this.connection.description(), StatementJournal.effect(journal.abort(ex)),
					StepRunner.retry(this.step), ex);
		}
		catch (RuntimeException ex) {
			throw failed(ex, StatementJournal.effect(journal.abort(ex)));
		}
		finally {
			this.connection.restoreSession();
		}
	}

	private OperationRunner runner(OperationUnits units) {
		return new OperationRunner(this.connection, this.work, this.renderer, units,
				(backfill, rows) -> this.listener.batchFinished(this.step.step(), backfill.table().toString(), rows));
	}

	private RevisionFailedException failed(RuntimeException ex, String effect) {
		int line = SourceLines.of(ex, this.work.script().className());
		return new RevisionFailedException(this.step.step(), this.step.at(line), this.connection.description(), effect,
				StepRunner.retry(this.step), ex);
	}

	private StatementRunner.StatementObserver observer() {
		return (statement, index) -> this.listener.statementStarting(this.step.step(), statement, index,
				Math.max(index + 1, this.step.statements().size()));
	}

}
