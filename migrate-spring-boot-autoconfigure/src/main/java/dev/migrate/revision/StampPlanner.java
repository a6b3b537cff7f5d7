package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Plans stamps. Unlike Alembic's, a stamp leaves other branches alone.
 */
final class StampPlanner {

	private final RevisionGraph graph;

	private final GraphIndex index;

	StampPlanner(RevisionGraph graph) {
		this.graph = graph;
		this.index = graph.index();
	}

	StampPlan plan(List<String> targets, Set<String> applied, boolean purge) {
		BitSet before = purge ? known(applied) : this.graph.applied(applied);
		BitSet kept = purge ? new BitSet() : (BitSet) before.clone();
		BitSet marked = new BitSet();
		for (String text : targets) {
			Target target = Target.parse(text);
			if (target.steps() != null) {
				throw UnknownRevisionException.relative(text, "stamp");
			}
			BitSet nodes = GraphIndex.setOf(this.graph.resolver().resolve(target));
			if (target.isBase()) {
				kept.and(keptAtBase(target, before));
			}
			kept.andNot(above(nodes));
			marked.or(nodes);
		}
		BitSet after = this.index.ancestors(marked);
		after.or(kept);
		List<Revision> mark = new ArrayList<>(order(GraphIndex.difference(after, before)));
		Collections.reverse(mark);
		return new StampPlan(mark, order(GraphIndex.difference(before, after)));
	}

	/** Returns what rows outside the branch hold; nothing without a branch. */
	private BitSet keptAtBase(Target target, BitSet before) {
		if (target.branch() == null) {
			return new BitSet();
		}
		BitSet branch = GraphIndex.setOf(this.graph.resolver().branch(target.branch()));
		BitSet lineage = this.index.ancestors(branch);
		lineage.or(this.index.descendants(branch));
		return this.index.ancestors(GraphIndex.difference(this.graph.maximal(before), lineage));
	}

	private BitSet above(BitSet nodes) {
		BitSet dependents = new BitSet();
		nodes.stream().forEach((node) -> {
			for (int dependent : this.index.dependents(node)) {
				dependents.set(dependent);
			}
		});
		return this.index.descendants(dependents);
	}

	private List<Revision> order(BitSet nodes) {
		return TopologicalOrder.newestFirst(this.index, nodes, this.graph.maximal(nodes));
	}

	private BitSet known(Set<String> applied) {
		BitSet known = new BitSet();
		for (String id : applied) {
			Integer node = this.index.byId(id);
			if (node != null) {
				known.set(node);
			}
		}
		return known;
	}

}
