package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Plans upgrades: everything the targets stand on that is not applied.
 */
final class UpgradePlan {

	private final RevisionGraph graph;

	private final GraphIndex index;

	UpgradePlan(RevisionGraph graph) {
		this.graph = graph;
		this.index = graph.index();
	}

	List<Revision> plan(List<String> targets, Set<String> applied) {
		BitSet done = this.graph.applied(applied);
		BitSet wanted = targets(targets, this.graph.maximal(done), false);
		List<Revision> plan = new ArrayList<>(TopologicalOrder.newestFirst(this.index, needs(wanted, done), wanted));
		Collections.reverse(plan);
		return List.copyOf(plan);
	}

	/** Returns what must run for the targets on top of what is done. */
	BitSet needs(BitSet targets, BitSet done) {
		return GraphIndex.difference(this.index.ancestors(targets), done);
	}

	/**
	 * Resolves targets.
	 * @param rows where relative targets start
	 * @param stopAtEnd whether a relative target that goes too far means the last
	 * revision
	 */
	BitSet targets(List<String> targets, BitSet rows, boolean stopAtEnd) {
		BitSet wanted = new BitSet();
		for (String text : targets) {
			Target target = Target.parse(text);
			BitSet nodes = (target.steps() != null) ? relative(target, rows, stopAtEnd)
					: GraphIndex.setOf(this.graph.resolver().resolve(target));
			if (target.isHeadsOfBranch()) {
				nodes.andNot(this.index.below(nodes));
			}
			wanted.or(nodes);
		}
		requireNoOverlap(wanted);
		return wanted;
	}

	/** Refuses revisions of which one stands on another. */
	void requireNoOverlap(BitSet nodes) {
		BitSet implied = this.index.below(nodes);
		implied.and(nodes);
		if (!implied.isEmpty()) {
			int lower = implied.nextSetBit(0);
			BitSet upper = this.index.descendants(GraphIndex.setOf(lower));
			upper.and(nodes);
			upper.clear(lower);
			String standing = this.index.revision(upper.nextSetBit(0)).id();
			throw new RevisionRequestException("Revisions " + this.index.revision(lower).id() + " and " + standing
					+ " overlap: " + standing + " stands on the other. Name only " + standing + ".");
		}
	}

	private BitSet relative(Target target, BitSet rows, boolean stopAtEnd) {
		int steps = (target.steps() != null) ? target.steps() : 0;
		String branch = target.branch();
		Walk walk = new Walk(this.index, target.text(), stopAtEnd);
		int end;
		if (target.symbol() == null) {
			if (steps <= 0) {
				throw stopAtEnd ? RevisionRangeException.end(target.text())
						: RevisionRangeException.direction(target.text(), true);
			}
			end = walk.up(start(target, rows), steps, branches(target));
		}
		else if (steps > 0) {
			end = walk.up(this.graph.resolver().resolveOne(new Target(target.text(), null, target.symbol(), null)),
					steps, branches(target));
		}
		else {
			end = walk.down(this.graph.resolver().resolveOne(new Target(target.text(), branch, target.symbol(), null)),
					-steps);
		}
		if (end == Walk.TOO_FAR) {
			throw RevisionRangeException.steps(target.text());
		}
		return (end == Walk.BASE) ? new BitSet() : GraphIndex.setOf(end);
	}

	/**
	 * Finds where {@code +N} starts: at the only row, or at the only one of the branch.
	 */
	private int start(Target target, BitSet rows) {
		IntPredicate inBranch = branches(target);
		BitSet starts = only(rows, inBranch);
		if (starts.isEmpty()) {
			// The branch has no row of its own: start at the tips of what other rows
			// imply of it.
			BitSet implied = only(this.index.ancestors(rows), inBranch);
			BitSet below = new BitSet();
			implied.stream().forEach((node) -> {
				for (int parent : this.index.parents(node)) {
					below.set(parent);
				}
			});
			starts = GraphIndex.difference(implied, below);
		}
		if (starts.cardinality() > 1) {
			throw AmbiguousRevisionException.start(target.text(), this.index.list(starts));
		}
		return starts.isEmpty() ? Walk.BASE : starts.nextSetBit(0);
	}

	private IntPredicate branches(Target target) {
		return (target.branch() != null) ? this.graph.resolver().inBranch(target.branch()) : (node) -> true;
	}

	private static BitSet only(BitSet nodes, IntPredicate predicate) {
		BitSet only = new BitSet();
		nodes.stream().filter(predicate).forEach(only::set);
		return only;
	}

}
