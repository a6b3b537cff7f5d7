package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the revisions that an absolute target names. The order of the rules is Alembic's:
 * an exact id or label first, then a prefix of ids and labels together.
 */
final class RevisionResolver {

	/** Shorter ids and labels are never found by prefix (Alembic). */
	private static final int SHORTEST_COMPLETED = 4;

	private final GraphIndex index;

	private final BranchLabels labels;

	RevisionResolver(GraphIndex index, BranchLabels labels) {
		this.index = index;
		this.labels = labels;
	}

	/**
	 * Resolves a target that names any number of revisions, in the order they are listed.
	 */
	int[] resolve(Target target) {
		if (target.steps() != null) {
			if (target.symbol() != null || target.steps() >= 0) {
				throw UnknownRevisionException.relative(target.text(), "an absolute target");
			}
			return belowHeads(target, target.steps());
		}
		if (Target.HEADS.equals(target.symbol())) {
			return (target.branch() != null) ? heads().filter(inBranch(target.branch())).toArray() : realHeads();
		}
		int one = resolveOne(target);
		return (one == Walk.BASE) ? new int[0] : new int[] { one };
	}

	/** Resolves a target that names one revision or {@link Walk#BASE}. */
	int resolveOne(Target target) {
		String branch = target.branch();
		if (target.steps() != null) {
			throw UnknownRevisionException.relative(target.text(), "this place");
		}
		if (Target.HEADS.equals(target.symbol())) {
			return single(target, resolve(target));
		}
		if (Target.HEAD.equals(target.symbol())) {
			return single(target, ((branch != null) ? heads().filter(inBranch(branch)) : heads()).toArray());
		}
		return (target.isBase() || target.symbol() == null) ? Walk.BASE : identify(target.symbol(), branch);
	}

	private int single(Target target, int[] nodes) {
		if (nodes.length > 1) {
			throw new MultipleHeadsException(target.text(), this.index.list(Arrays.stream(nodes)));
		}
		return (nodes.length == 0) ? Walk.BASE : nodes[0];
	}

	private int[] belowHeads(Target target, int steps) {
		String branch = target.branch();
		IntPredicate selected = (branch != null) ? labelled(branch) : (node) -> true;
		Walk walk = new Walk(this.index, target.text());
		int[] ends = Arrays.stream(realHeads()).filter(selected).map((head) -> walk.down(head, -steps)).toArray();
		if (Arrays.stream(ends).anyMatch((end) -> end < 0)) {
			throw RevisionRangeException.steps(target.text());
		}
		return ends;
	}

	private IntStream heads() {
		return IntStream.range(0, this.index.size()).filter((node) -> this.index.children(node).length == 0);
	}

	private int[] realHeads() {
		return IntStream.range(0, this.index.size())
			.filter((node) -> this.index.dependents(node).length == 0)
			.toArray();
	}

	/**
	 * Finds a revision by id, label or prefix; with a branch, only within its lineage.
	 */
	int identify(String name, @Nullable String branch) {
		BitSet lineage = (branch != null) ? lineage(branch(branch)) : null;
		Integer exact = this.index.byName(name);
		int node = (exact != null) ? exact : complete(name, lineage);
		if (branch != null && lineage != null && !lineage.get(node)) {
			throw UnknownRevisionException.notInBranch(this.index.revision(node), branch);
		}
		return node;
	}

	private int complete(String prefix, @Nullable BitSet lineage) {
		List<Integer> found = this.index.names()
			.stream()
			.filter((name) -> name.length() >= SHORTEST_COMPLETED && name.startsWith(prefix))
			.map(this.index::byName)
			.flatMap(Stream::ofNullable)
			.filter((node) -> lineage == null || lineage.get(node))
			.toList();
		if (found.isEmpty()) {
			throw UnknownRevisionException.of(prefix, this.index.names());
		}
		if (found.size() > 1) {
			throw AmbiguousRevisionException.prefix(prefix, found.stream().map(this.index::revision).toList());
		}
		return found.get(0);
	}

	/** Finds the revision that stands for a branch. */
	int branch(String branch) {
		try {
			return identify(branch, null);
		}
		catch (UnknownRevisionException ex) {
			throw UnknownRevisionException.branch(branch, this.index.names());
		}
	}

	/** Returns a test for being above or below the branch's revision. */
	IntPredicate inBranch(String branch) {
		return lineage(branch(branch))::get;
	}

	private BitSet lineage(int node) {
		BitSet lineage = this.index.ancestorsByDown(GraphIndex.setOf(node));
		lineage.or(this.index.descendantsByDown(GraphIndex.setOf(node)));
		return lineage;
	}

	/**
	 * Returns a test for carrying the branch's label. An id in place of a label stands
	 * for the one label that revision carries, else for its lineage.
	 */
	IntPredicate labelled(String branch) {
		int owner = branch(branch);
		String label = this.index.revision(owner)
			.branchLabels()
			.stream()
			.filter((own) -> this.index.byId(branch) == null && own.startsWith(branch))
			.findFirst()
			.orElseGet(() -> (this.labels.of(owner).size() == 1) ? this.labels.of(owner).get(0) : null);
		return (label != null) ? (node) -> this.labels.has(node, label) : lineage(owner)::get;
	}

}
