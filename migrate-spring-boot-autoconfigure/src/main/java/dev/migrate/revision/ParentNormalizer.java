package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Computes what each revision stands on directly: what it follows, and those of its
 * dependencies that nothing it follows, near or far, has declared already (Alembic's
 * "normalized" parents).
 */
final class ParentNormalizer {

	private static final BitSet NONE = new BitSet();

	private ParentNormalizer() {
	}

	static int[][] normalize(int[][] down, int[][] children, int[][] dependencies) {
		int[][] parents = new int[down.length][];
		// What each revision and all it follows have declared. Shared along a line as
		// long as nothing is added, so that a plain chain costs nothing.
		BitSet[] declared = new BitSet[down.length];
		for (int node : parentsFirst(down, children)) {
			BitSet inherited = inherited(down[node], declared);
			int[] added = without(dependencies[node], inherited);
			parents[node] = Edges.union(down[node], added);
			declared[node] = inherited;
			if (added.length > 0) {
				declared[node] = (BitSet) inherited.clone();
				for (int dependency : added) {
					declared[node].set(dependency);
				}
			}
		}
		return parents;
	}

	private static int[] without(int[] dependencies, BitSet inherited) {
		return inherited.isEmpty() ? dependencies
				: Arrays.stream(dependencies).filter((dependency) -> !inherited.get(dependency)).toArray();
	}

	private static BitSet inherited(int[] down, BitSet[] declared) {
		BitSet inherited = NONE;
		for (int parent : down) {
			BitSet other = declared[parent];
			if (inherited.isEmpty()) {
				inherited = other;
			}
			else if (!other.isEmpty() && !other.equals(inherited)) {
				inherited = (BitSet) inherited.clone();
				inherited.or(other);
			}
		}
		return inherited;
	}

	private static int[] parentsFirst(int[][] down, int[][] children) {
		int[] waiting = new int[down.length];
		int[] order = new int[down.length];
		int end = 0;
		for (int node = 0; node < down.length; node++) {
			waiting[node] = down[node].length;
			if (waiting[node] == 0) {
				order[end++] = node;
			}
		}
		for (int next = 0; next < end; next++) {
			for (int child : children[order[next]]) {
				if (--waiting[child] == 0) {
					order[end++] = child;
				}
			}
		}
		return order;
	}

}
