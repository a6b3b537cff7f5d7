package dev.migrate.revision;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Says which revisions a command runs, and in what order. Nothing is executed here.
 * <p>
 * {@code applied} is always the set of <em>all</em> applied revisions, not only the
 * maximal ones. An id in it that the graph does not know is an
 * {@link UnknownRevisionException}. Where several revisions are current and {@code -N}
 * does not say from which to go down, the first one in the iteration order of the set is
 * taken: hand in a set with the last applied revision first.
 */
public final class RevisionPlanner {

	private final UpgradePlan upgrade;

	private final DowngradePlan downgrade;

	private final StampPlanner stamp;

	private final HistoryPlan history;

	/**
	 * Create a planner.
	 * @param graph the revisions
	 */
	public RevisionPlanner(RevisionGraph graph) {
		this.upgrade = new UpgradePlan(graph);
		this.downgrade = new DowngradePlan(graph);
		this.stamp = new StampPlanner(graph);
		this.history = new HistoryPlan(graph);
	}

	/**
	 * Plan an upgrade.
	 * @param target where to go: an absolute target, {@code +N}, {@code branch@+N} or
	 * {@code x+N}, {@code x-N}
	 * @param applied the ids of all applied revisions
	 * @return what to run, in order; empty if everything is applied
	 * @throws RevisionException if the target cannot be resolved or reached
	 */
	public List<Revision> upgrade(String target, Set<String> applied) {
		return upgrade(List.of(target), applied);
	}

	/**
	 * Plan an upgrade to several targets.
	 * @param targets where to go; none may stand on another
	 * @param applied the ids of all applied revisions
	 * @return what to run, in order; empty if everything is applied
	 * @throws RevisionException if a target cannot be resolved or reached
	 */
	public List<Revision> upgrade(List<String> targets, Set<String> applied) {
		return this.upgrade.plan(targets, applied);
	}

	/**
	 * Plan a downgrade. What stands on the target by following it goes, with all that
	 * depends on that; what other branches have is kept.
	 * @param target where to go: {@code base}, an absolute target, {@code -N},
	 * {@code branch@-N} or {@code x+N}, {@code x-N}
	 * @param applied the ids of all applied revisions
	 * @return what to undo, in order; empty if there is nothing to do
	 * @throws RevisionException if the target cannot be resolved or is not applied
	 */
	public List<Revision> downgrade(String target, Set<String> applied) {
		return this.downgrade.plan(target, applied);
	}

	/**
	 * Plan a stamp: the targets and what they stand on become applied, what stands on
	 * them becomes unapplied, and other branches stay as they are. {@code base} unmarks
	 * everything, {@code branch@base} what only that branch holds.
	 * @param targets absolute targets, none of them relative
	 * @param applied the ids of all applied revisions
	 * @param purge whether to forget everything first; unknown ids are accepted then, and
	 * the runtime removes them
	 * @return what to mark and unmark
	 * @throws RevisionException if a target cannot be resolved
	 */
	public StampPlan stamp(List<String> targets, Set<String> applied, boolean purge) {
		return this.stamp.plan(targets, applied, purge);
	}

	/**
	 * List revisions.
	 * @param range the range as {@code history -r} takes it, or {@code null} for all
	 * @param applied the ids of all applied revisions, which only {@code current} in the
	 * range looks at
	 * @return the revisions, newest first
	 * @throws RevisionException if the range cannot be resolved, or its ends are not on
	 * one line
	 */
	public List<Revision> history(@Nullable String range, Set<String> applied) {
		return this.history.list(range, applied);
	}

}
