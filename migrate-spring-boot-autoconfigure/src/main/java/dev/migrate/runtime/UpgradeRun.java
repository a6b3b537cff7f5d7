package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.script.RevisionScript;

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
			return new Outcome(List.of(), snapshot);
		}
		this.steps.checkUpgrades(plan);
		return this.session.locked((locked) -> {
			this.checks.nothingHalfUndone(locked);
			List<Revision> still = plan(target, locked);
			List<StepResult> done = new StepLoop(this.session, this).run(still, locked);
			renewFingerprints(locked);
			return new Outcome(done, locked);
		});
	}

	/**
	 * Let the next start find by its fingerprint what only looks different, such as a
	 * file with other line ends.
	 */
	private void renewFingerprints(Snapshot locked) throws SQLException {
		List<String> renewals = new ArrayList<>();
		for (RevisionRow row : locked.content().rows()) {
			RevisionScript script = this.session.scripts().find(row.revision()).orElse(null);
			Long fingerprint = (script != null) ? script.fingerprint() : null;
			if (script != null && fingerprint != null && !fingerprint.equals(row.fingerprint())
					&& script.checksum().equals(row.checksum())) {
				renewals.add(this.session.table().updateFingerprintSql(row.revision(), fingerprint));
			}
		}
		if (!renewals.isEmpty()) {
			this.session.connection().inTransaction(() -> {
				for (String sql : renewals) {
					this.session.connection().execute(sql);
				}
			});
		}
	}

	private List<Revision> plan(String target, Snapshot snapshot) {
		this.checks.sameHistory(snapshot);
		return new RevisionPlanner(snapshot.graph()).upgrade(target, snapshot.appliedAndKnown());
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
	 * What an upgrade did. Where the database stands follows from that: nobody else could
	 * write under the lock.
	 *
	 * @param steps what was done
	 * @param before scripts and rows before the first step
	 */
	record Outcome(List<StepResult> steps, Snapshot before) {

		RunResult result() {
			Set<String> applied = this.before.applied();
			for (StepResult step : this.steps) {
				applied.add(step.revision());
			}
			return RunResult.of(this.steps, this.before, applied);
		}

	}

}
