package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.revision.Revision;

/**
 * Runs the steps of a plan one after the other, or all in one transaction.
 */
final class StepLoop {

	private final Session session;

	private final StepSource source;

	private final StepRunner runner;

	private final List<StepResult> results = new ArrayList<>();

	StepLoop(Session session, StepSource source) {
		this.session = session;
		this.source = source;
		this.runner = new StepRunner(session.connection(), session.table(), session.listener(),
				new RowFactory(session.scripts(), session.settings()), session.settings());
	}

	List<StepResult> run(List<Revision> plan, Snapshot snapshot) throws SQLException {
		if (this.session.settings().transactionMode() == TransactionMode.ALL
				&& this.session.connection().dialect().transactionalDdl() && noneIsHalfWay(plan, snapshot)) {
			runInOneTransaction(plan);
		}
		else {
			runOneByOne(plan, snapshot);
		}
		return this.results;
	}

	private void runOneByOne(List<Revision> plan, Snapshot snapshot) throws SQLException {
		Iterator<Revision> revisions = plan.iterator();
		try {
			while (revisions.hasNext()) {
				Revision revision = revisions.next();
				Step step = this.source.step(revision);
				Duration duration = this.runner.run(step, snapshot.row(revision.id()), isDurable(revisions));
				this.results.add(result(step, duration));
			}
		}
		catch (SQLException | RuntimeException | Error ex) {
			makeDurable(ex);
			throw ex;
		}
	}

	/** What a later revision's commit makes durable need not wait for the disk itself. */
	private boolean isDurable(Iterator<Revision> next) {
		return !next.hasNext() || this.source.direction() == Direction.DOWNGRADE;
	}

	/** What was reported as finished must be on disk when the run ends early, too. */
	private void makeDurable(Throwable cause) {
		boolean lazy = this.source.direction() == Direction.UPGRADE
				&& this.session.connection().dialect().lazyCommit().isPresent();
		if (this.results.isEmpty() || !lazy) {
			return;
		}
		String last = this.results.get(this.results.size() - 1).revision();
		try {
			this.session.connection().execute(this.session.table().touchSql(last));
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	/**
	 * What stands half-way has been committed in part, and has to be finished by itself.
	 */
	private static boolean noneIsHalfWay(List<Revision> plan, Snapshot snapshot) {
		return plan.stream()
			.map((revision) -> snapshot.row(revision.id()))
			.noneMatch((row) -> row != null && (row.state().isHalfDone() || row.state().isHalfUndone()));
	}

	private void runInOneTransaction(List<Revision> plan) throws SQLException {
		List<StepResult> done = new ArrayList<>();
		this.session.connection().inTransaction(() -> {
			for (Revision revision : plan) {
				Step step = this.source.step(revision);
				step.requireAtomic(this.session.connection().dialect());
				done.add(result(step, this.runner.runInOpenTransaction(step)));
			}
		});
		this.results.addAll(done);
	}

	private static StepResult result(Step step, Duration duration) {
		return new StepResult(step.step().direction(), step.revision(), step.step().revision().message(),
				duration.toMillis());
	}

	/**
	 * Makes the steps.
	 */
	interface StepSource {

		Direction direction();

		Step step(Revision revision) throws SQLException;

	}

}
