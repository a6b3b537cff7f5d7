package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPlanner;
import org.jspecify.annotations.Nullable;

/**
 * One downgrade. Revisions that no script describes are undone by what their rows keep.
 */
final class DowngradeRun implements StepLoop.StepSource {

	private final Session session;

	private final StepFactory steps;

	private final Checks checks;

	DowngradeRun(Session session) {
		this.session = session;
		this.steps = StepFactory.of(session);
		this.checks = new Checks(session.settings());
	}

	RunResult run(String target, @Nullable DowngradePreview announced) throws SQLException {
		Snapshot snapshot = this.session.read();
		List<Revision> plan = plan(target, snapshot);
		if (plan.isEmpty()) {
			return RunResult.of(List.of(), snapshot);
		}
		this.steps.checkDowngrades(plan);
		return this.session.locked((locked) -> {
			this.checks.nothingHalfDone(locked);
			List<Revision> still = plan(target, locked);
			requireAnnounced(still, announced);
			List<StepResult> done = new StepLoop(this.session, this).run(still, locked);
			return RunResult.of(done, this.session.read());
		});
	}

	/** Less than was announced may be left to undo: another process was at it. */
	private static void requireAnnounced(List<Revision> plan, @Nullable DowngradePreview announced) {
		if (announced == null) {
			return;
		}
		List<String> more = new ArrayList<>(plan.stream().map(Revision::id).toList());
		more.removeAll(announced.ids());
		if (!more.isEmpty()) {
			throw new MigrationException(
					"Another process migrated %s meanwhile, and the downgrade would now undo %s, which was not announced"
						.formatted(announced.database(), MigrationException.list(more)),
					"Nothing was undone. Run 'java -jar app.jar db status', and the command again.", null);
		}
	}

	DowngradePreview preview(String target) throws SQLException {
		Snapshot snapshot = this.session.read();
		List<Revision> plan = plan(target, snapshot);
		this.steps.checkDowngrades(plan);
		List<DowngradePreview.Undo> undone = new ArrayList<>();
		for (Revision revision : plan) {
			undone.add(DowngradePreview.Undo.of(step(revision)));
		}
		return new DowngradePreview(snapshot.database(), undone);
	}

	private static List<Revision> plan(String target, Snapshot snapshot) {
		return new RevisionPlanner(snapshot.graphWithRows()).downgrade(target, snapshot.applied());
	}

	@Override
	public Direction direction() {
		return Direction.DOWNGRADE;
	}

	@Override
	public Step step(Revision revision) throws SQLException {
		return this.steps.downgrade(revision);
	}

}
