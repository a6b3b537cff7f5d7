package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPlanner;

/**
 * One upgrade:
 * <ol>
 * <li>read the rows; if nothing is pending, that is all;</li>
 * <li>look at every script that is to run, and refuse before anything runs;</li>
 * <li>take the lock, read the rows again, and run what is still pending.</li>
 * </ol>
 */
final class UpgradeRun implements StepLoop.StepSource {

	private final Session session;

	private final StepFactory steps;

	private final Checks checks;

	UpgradeRun(Session session) {
		this.session = session;
		this.steps = StepFactory.of(session);
		this.checks = new Checks(session.settings());
	}

	Outcome run(String target) throws SQLException {
		Snapshot snapshot = this.session.read();
		List<Revision> plan = plan(target, snapshot);
		if (plan.isEmpty()) {
			return new Outcome(result(List.of(), snapshot), snapshot);
		}
		this.steps.checkUpgrades(plan);
		return this.session.locked((locked) -> {
			this.checks.nothingHalfUndone(locked);
			List<Revision> still = plan(target, locked);
			List<StepResult> done = new StepLoop(this.session, this).run(still, locked);
			Snapshot after = this.session.read();
			return new Outcome(result(done, after), after);
		});
	}

	private List<Revision> plan(String target, Snapshot snapshot) {
		this.checks.sameHistory(snapshot);
		return new RevisionPlanner(snapshot.graph()).upgrade(target, snapshot.appliedAndKnown());
	}

	static RunResult result(List<StepResult> steps, Snapshot after) {
		List<String> current = after.graphWithRows().current(after.applied()).stream().map(Revision::id).toList();
		return new RunResult(after.database(), steps, current);
	}

	@Override
	public Direction direction() {
		return Direction.UPGRADE;
	}

	@Override
	public Step step(Revision revision) {
		return this.steps.upgrade(revision);
	}

	/**
	 * What an upgrade did, and what it left behind.
	 *
	 * @param result what was done
	 * @param after scripts and rows afterwards
	 */
	record Outcome(RunResult result, Snapshot after) {

	}

}
