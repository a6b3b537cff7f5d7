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
				&& this.session.connection().dialect().transactionalDdl() && noneIsHalfWay(plan, snapshot)) {
			runInOneTransaction(plan);
		}
		else {
			for (Revision revision : plan) {
				runOne(revision, snapshot.row(revision.id()));
			}
		}
		return this.results;
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

	private void runOne(Revision revision, @Nullable RevisionRow row) throws SQLException {
		Step step = this.source.step(revision);
		this.results.add(result(step, this.runner.run(step, row)));
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
