package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A valid history with its revisions numbered in load order, so that sets of revisions
 * are bit sets and walks are loops over arrays. All lists of neighbours are in the order
 * that decides ties: parents as written, children in load order.
 */
final class GraphIndex {

	private final List<Revision> revisions;

	private final Map<String, Integer> ids;

	private final Map<String, Integer> names;

	private final int[][] down;

	private final int[][] parents;

	private final int[][] children;

	private final int[][] dependents;

	GraphIndex(List<Revision> revisions) {
		this.revisions = revisions;
		this.ids = new HashMap<>(revisions.size() * 2);
		for (Revision revision : revisions) {
			this.ids.put(revision.id(), this.ids.size());
		}
		this.names = new LinkedHashMap<>(revisions.size() * 2);
		for (Revision revision : revisions) {
			this.names.put(revision.id(), this.names.size());
		}
		int size = revisions.size();
		for (int node = 0; node < size; node++) {
			for (String label : revisions.get(node).branchLabels()) {
				this.names.put(label, node);
			}
		}
		this.down = new int[size][];
		int[][] dependencies = new int[size][];
		int[][] needs = new int[size][];
		for (int node = 0; node < size; node++) {
			this.down[node] = numbers(revisions.get(node).downRevisions());
			dependencies[node] = numbers(revisions.get(node).dependsOn());
			needs[node] = Edges.union(this.down[node], dependencies[node]);
		}
		this.children = Edges.reverse(this.down);
		this.dependents = Edges.reverse(needs);
		this.parents = ParentNormalizer.normalize(this.down, this.children, dependencies);
	}

	private int[] numbers(List<String> references) {
		int[] numbers = new int[references.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = number(references.get(i));
		}
		return Edges.distinct(numbers);
	}

	private int number(String name) {
		Integer number = this.names.get(name);
		if (number == null) {
			throw new IllegalStateException("'" + name + "' was not validated");
		}
		return number;
	}

	int size() {
		return this.revisions.size();
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	Revision revision(int node) {
		return this.revisions.get(node);
	}

	/** Returns the revision with exactly this id. */
	@Nullable Integer byId(String id) {
		return this.ids.get(id);
	}

	/** Returns the revision with exactly this id or label. */
	@Nullable Integer byName(String name) {
		return this.names.get(name);
	}

	/** Returns all ids in load order, then all labels. */
	Set<String> names() {
		return this.names.keySet();
	}

	int of(Revision revision) {
		Integer node = this.ids.get(revision.id());
		if (node == null) {
			throw UnknownRevisionException.of(revision.id(), this.ids.keySet());
		}
		return node;
	}

	/** Returns the revisions that follow nothing. */
	IntStream bases() {
		return IntStream.range(0, size()).filter((node) -> this.down[node].length == 0);
	}

	/** Returns what a revision follows. */
	int[] down(int node) {
		return this.down[node];
	}

	/** Returns what follows a revision. */
	int[] children(int node) {
		return this.children[node];
	}

	/** Returns what follows or depends on a revision. */
	int[] dependents(int node) {
		return this.dependents[node];
	}

	/**
	 * Returns what a revision follows, then those of its dependencies that no revision
	 * below it declares already.
	 */
	int[] parents(int node) {
		return this.parents[node];
	}

	/** Returns the nodes and everything they stand on. */
	BitSet ancestors(BitSet nodes) {
		return reach(this.parents, nodes, null);
	}

	/** Returns the nodes and everything that stands on them. */
	BitSet descendants(BitSet nodes) {
		return reach(this.dependents, nodes, null);
	}

	/** Returns the nodes and what stands on them by way of some nodes only. */
	BitSet descendants(BitSet nodes, BitSet within) {
		return reach(this.dependents, nodes, within);
	}

	/** Returns what the nodes stand on, the nodes themselves only where one does. */
	BitSet below(BitSet nodes) {
		BitSet parents = new BitSet();
		nodes.stream().flatMap((node) -> Arrays.stream(this.parents[node])).forEach(parents::set);
		return ancestors(parents);
	}

	/** Returns the nodes and what they stand on, without regard to dependencies. */
	BitSet ancestorsByDown(BitSet nodes) {
		return reach(this.down, nodes, null);
	}

	/** Returns the nodes and what stands on them, without regard to dependencies. */
	BitSet descendantsByDown(BitSet nodes) {
		return reach(this.children, nodes, null);
	}

	private static BitSet reach(int[][] edges, BitSet from, @Nullable BitSet within) {
		BitSet reached = (BitSet) from.clone();
		int[] stack = from.stream().toArray();
		int top = stack.length;
		while (top > 0) {
			for (int next : edges[stack[--top]]) {
				if (!reached.get(next) && (within == null || within.get(next))) {
					reached.set(next);
					if (top == stack.length) {
						stack = Arrays.copyOf(stack, Math.max(16, stack.length * 2));
					}
					stack[top++] = next;
				}
			}
		}
		return reached;
	}

	/** Returns the revisions of the nodes in load order. */
	List<Revision> list(BitSet nodes) {
		return list(nodes.stream());
	}

	List<Revision> list(IntStream nodes) {
		return nodes.mapToObj(this.revisions::get).toList();
	}

	static BitSet setOf(int... nodes) {
		BitSet set = new BitSet();
		for (int node : nodes) {
			set.set(node);
		}
		return set;
	}

	static BitSet difference(BitSet left, BitSet right) {
		BitSet difference = (BitSet) left.clone();
		difference.andNot(right);
		return difference;
	}

}
