package dev.migrate.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds cycles in a directed graph, also those that lie in the middle of it: one for each
 * strongly connected component (Tarjan's algorithm, with its own stack, so that a long
 * chain cannot overflow the thread's).
 */
final class CycleFinder {

	private final int[][] edges;

	private final int[] order;

	private final int[] low;

	private final BitSet open = new BitSet();

	private final Deque<Integer> component = new ArrayDeque<>();

	private final List<int[]> cycles = new ArrayList<>();

	private int counter;

	private CycleFinder(int[][] edges) {
		this.edges = edges;
		this.order = new int[edges.length];
		this.low = new int[edges.length];
	}

	/**
	 * Finds one cycle of each group of nodes that reach each other. Loops of one node are
	 * not looked for.
	 * @param edges the successors of each node
	 * @return cycles of at least two nodes, each in the order of its edges
	 */
	static List<int[]> find(int[][] edges) {
		CycleFinder finder = new CycleFinder(edges);
		for (int node = 0; node < edges.length; node++) {
			if (finder.order[node] == 0) {
				finder.visit(node);
			}
		}
		return finder.cycles;
	}

	private void visit(int root) {
		Deque<int[]> path = new ArrayDeque<>();
		path.push(enter(root));
		while (!path.isEmpty()) {
			int[] frame = path.element();
			int node = frame[0];
			if (frame[1] < this.edges[node].length) {
				int next = this.edges[node][frame[1]++];
				if (this.order[next] == 0) {
					path.push(enter(next));
				}
				else if (this.open.get(next)) {
					this.low[node] = Math.min(this.low[node], this.order[next]);
				}
			}
			else {
				path.pop();
				if (!path.isEmpty()) {
					int parent = path.element()[0];
					this.low[parent] = Math.min(this.low[parent], this.low[node]);
				}
				if (this.low[node] == this.order[node]) {
					close(node);
				}
			}
		}
	}

	private int[] enter(int node) {
		this.order[node] = ++this.counter;
		this.low[node] = this.counter;
		this.open.set(node);
		this.component.push(node);
		return new int[] { node, 0 };
	}

	private void close(int root) {
		BitSet members = new BitSet();
		int member;
		do {
			member = this.component.pop();
			this.open.clear(member);
			members.set(member);
		}
		while (member != root);
		if (members.cardinality() > 1) {
			this.cycles.add(cycle(members));
		}
	}

	private int[] cycle(BitSet members) {
		List<Integer> walked = new ArrayList<>();
		int node = members.nextSetBit(0);
		while (!walked.contains(node)) {
			walked.add(node);
			int current = node;
			node = Arrays.stream(this.edges[node])
				.filter((next) -> next != current && members.get(next))
				.findFirst()
				.orElseThrow();
		}
		return walked.subList(walked.indexOf(node), walked.size()).stream().mapToInt(Integer::intValue).toArray();
	}

}
