package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Lists the revisions of a range, newest first and both ends included. From a start other
 * than the base, only what follows the start is listed, without dependencies (Alembic).
 */
final class HistoryPlan {

	private static final String CURRENT = "current";

	private final RevisionGraph graph;

	private final GraphIndex index;

	private final UpgradePlan upgrades;

	HistoryPlan(RevisionGraph graph) {
		this.graph = graph;
		this.index = graph.index();
		this.upgrades = new UpgradePlan(graph);
	}

	List<Revision> list(@Nullable String text, Set<String> applied) {
		RevisionRange range = (text != null) ? RevisionRange.parseHistory(text) : new RevisionRange(null, null);
		boolean fromCurrent = CURRENT.equals(range.start());
		boolean toCurrent = CURRENT.equals(range.end());
		if (fromCurrent && toCurrent) {
			throw UnknownRevisionException.currentTwice();
		}
		BitSet rows = (fromCurrent || toCurrent) ? this.graph.maximal(this.graph.applied(applied)) : new BitSet();
		Target start = Target.parse((range.start() == null || fromCurrent) ? Target.BASE : range.start());
		String end = (range.end() == null || toCurrent) ? Target.HEADS : range.end();
		if (!Target.parse(end).isAhead()) {
			// Complain about the end first, as Alembic does.
			this.upgrades.targets(List.of(end), new BitSet(), true);
		}
		else if (!fromCurrent && Target.parse(end).branch() == null) {
			// Steps are counted from one revision.
			this.graph.resolver().resolveOne(start);
		}
		BitSet lower = fromCurrent ? rows : lower(start);
		BitSet upper = (toCurrent && !rows.isEmpty()) ? rows : this.upgrades.targets(List.of(end), lower, true);
		if (start.branch() != null) {
			BitSet labelled = new BitSet();
			upper.stream().filter(this.graph.resolver().labelled(start.branch())).forEach(labelled::set);
			upper = labelled;
		}
		return List
			.copyOf(TopologicalOrder.newestFirst(this.index, select(upper, lower, (text != null) ? text : ":"), upper));
	}

	/** Returns what lies between, including both ends. */
	BitSet select(BitSet upper, BitSet lower, String text) {
		BitSet required = this.index.ancestors(upper);
		BitSet missing = GraphIndex.difference(lower, required);
		if (!missing.isEmpty()) {
			throw new RevisionRangeException("'" + text + "' is not a range: its end does not stand on "
					+ this.index.revision(missing.nextSetBit(0)).id()
					+ ". Start with the older revision, and take both from one line of 'db history'.");
		}
		this.upgrades.requireNoOverlap(lower);
		BitSet selected = this.upgrades.needs(upper, this.index.ancestors(lower));
		if (!lower.isEmpty()) {
			selected.or(lower);
			selected.and(this.index.descendantsByDown(lower));
		}
		return selected;
	}

	/**
	 * Resolves where a range starts; further down than there are revisions is the base.
	 */
	private BitSet lower(Target start) {
		try {
			return GraphIndex.setOf(this.graph.resolver().resolve(start));
		}
		catch (RevisionRangeException ex) {
			return new BitSet();
		}
	}

}
