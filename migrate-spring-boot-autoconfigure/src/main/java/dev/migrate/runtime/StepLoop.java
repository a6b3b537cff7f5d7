package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

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
				&& this.session.connection().dialect().transactionalDdl()) {
			runInOneTransaction(plan);
		}
		else {
			for (Revision revision : plan) {
				runOne(revision, snapshot.row(revision.id()));
			}
		}
		return this.results;
	}

	private void runInOneTransaction(List<Revision> plan) throws SQLException {
		List<StepResult> done = new ArrayList<>();
		this.session.connection().inTransaction(() -> {
			for (Revision revision : plan) {
				if (isStillToBeRun(revision)) {
					Step step = this.source.step(revision);
					step.requireAtomic(this.session.connection().dialect());
					long start = System.nanoTime();
					this.runner.runInOpenTransaction(step);
					done.add(result(step, Duration.ofNanos(System.nanoTime() - start)));
				}
			}
		});
		for (StepResult result : done) {
			this.results.add(result);
		}
	}

	private void runOne(Revision revision, @Nullable RevisionRow row) throws SQLException {
		Step step = this.source.step(revision);
		Duration duration = this.runner.run(step, row, () -> isStillToBeRun(revision));
		if (duration != null) {
			this.results.add(result(step, duration));
		}
	}

	/**
	 * Under a lock that lasts for one transaction, another process may have come between.
	 */
	private boolean isStillToBeRun(Revision revision) throws SQLException {
		if (!this.session.isLockedByTransaction()) {
			return true;
		}
		RevisionRow row = this.session.read().row(revision.id());
		boolean applied = row != null && row.state().isApplied();
		return applied == (this.source.direction() == Direction.DOWNGRADE);
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
