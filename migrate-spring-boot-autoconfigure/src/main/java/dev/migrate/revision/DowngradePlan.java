package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Plans downgrades: what follows the target, and everything that stands on that, as far
 * as it is applied.
 */
final class DowngradePlan {

	private final RevisionGraph graph;

	private final GraphIndex index;

	private final RevisionResolver resolver;

	DowngradePlan(RevisionGraph graph) {
		this.graph = graph;
		this.index = graph.index();
		this.resolver = graph.resolver();
	}

	/**
	 * Where a downgrade goes.
	 *
	 * @param node the revision, or {@link Walk#BASE}
	 * @param branch the branch to which it is limited
	 */
	record Destination(int node, @Nullable String branch) {
	}

	List<Revision> plan(String text, Set<String> applied) {
		BitSet done = this.graph.applied(applied);
		Destination destination = destination(Target.parse(text), applied, done);
		BitSet drop = drop(roots(destination, text), done);
		if (drop.isEmpty() && destination.node() != Walk.BASE && !done.get(destination.node())) {
			throw new RevisionRangeException("Revision " + this.index.revision(destination.node()).id()
					+ " is not applied, so there is nothing to undo. 'db current' shows where the database stands; 'db upgrade "
					+ text + "' would apply it.");
		}
		return order(drop, done);
	}

	/** Returns what goes if the roots go. */
	BitSet drop(BitSet roots, BitSet done) {
		BitSet drop = this.index.descendants(roots);
		drop.and(done);
		return drop;
	}

	List<Revision> order(BitSet drop, BitSet done) {
		return List.copyOf(TopologicalOrder.newestFirst(this.index, drop, this.graph.maximal(done)));
	}

	/** Returns what directly follows the destination, within its branch. */
	BitSet roots(Destination destination, String text) {
		BitSet roots = GraphIndex.setOf((destination.node() == Walk.BASE) ? this.index.bases().toArray()
				: this.index.children(destination.node()));
		String branch = destination.branch();
		if (branch != null) {
			// A mistyped branch must not make the downgrade a wider one.
			int owner = this.resolver.branch(branch);
			if (roots.cardinality() > 1) {
				roots.and(this.index.ancestorsByDown(GraphIndex.setOf(owner)));
				if (roots.isEmpty()) {
					throw new RevisionRangeException("'" + text + "' is not below branch '" + branch
							+ "'. Name a revision that the branch stands on; 'db history' shows them.");
				}
			}
		}
		return roots;
	}

	Destination destination(Target target, Set<String> applied, BitSet done) {
		Integer steps = target.steps();
		if (steps == null) {
			// Alembic looks at the branch only for what to drop, not for what 'head' is.
			return new Destination(this.resolver.resolveOne(new Target(target.text(), null, target.symbol(), null)),
					target.branch());
		}
		Walk walk = new Walk(this.index, target.text());
		String branch = target.branch();
		int end;
		if (target.symbol() == null) {
			if (steps >= 0) {
				throw RevisionRangeException.direction(target.text(), false);
			}
			int start = start(target, applied, done);
			branch = (branch != null) ? branch : this.index.revision(start).id();
			end = walk.down(start, -steps);
		}
		else if (steps < 0) {
			end = walk.down(this.resolver.resolveOne(new Target(target.text(), branch, target.symbol(), null)), -steps);
		}
		else {
			end = walk.up(this.resolver.resolveOne(new Target(target.text(), null, target.symbol(), null)), steps,
					(branch != null) ? this.resolver.inBranch(branch) : (node) -> true);
		}
		if (end == Walk.TOO_FAR) {
			throw RevisionRangeException.steps(target.text());
		}
		return new Destination(end, branch);
	}

	/** Finds where {@code -N} and {@code branch@-N} start. */
	private int start(Target target, Set<String> applied, BitSet done) {
		BitSet rows = this.graph.maximal(done);
		if (rows.isEmpty()) {
			throw new RevisionRangeException(
					"'" + target.text() + "' goes below the base: no revision is applied, there is nothing to undo.");
		}
		if (target.branch() == null) {
			return applied.stream()
				.map(this.index::byId)
				.flatMap(Stream::ofNullable)
				.filter(rows::get)
				.findFirst()
				.orElseThrow();
		}
		int[] starts = rows.stream().filter(this.resolver.inBranch(target.branch())).toArray();
		if (starts.length == 0) {
			// The branch is applied only because another one depends on it.
			starts = this.graph.current(applied)
				.stream()
				.mapToInt(this.index::of)
				.filter(this.resolver.inBranch(target.branch()))
				.toArray();
		}
		if (starts.length == 0) {
			throw new RevisionRangeException("'" + target.text() + "' goes below the base: nothing of branch '"
					+ target.branch() + "' is applied, there is nothing to undo.");
		}
		if (starts.length > 1) {
			throw AmbiguousRevisionException.start(target.text(), this.index.list(IntStream.of(starts)));
		}
		return starts[0];
	}

}
