package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

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
			int[] added = Arrays.stream(dependencies[node])
				.filter((dependency) -> !inherited.get(dependency))
				.toArray();
			parents[node] = (added.length == 0) ? down[node]
					: IntStream.concat(Arrays.stream(down[node]), Arrays.stream(added)).distinct().toArray();
			declared[node] = inherited;
			if (added.length > 0) {
				declared[node] = (BitSet) inherited.clone();
				Arrays.stream(added).forEach(declared[node]::set);
			}
		}
		return parents;
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
		int[] waiting = Arrays.stream(down).mapToInt((parents) -> parents.length).toArray();
		int[] order = new int[down.length];
		int end = 0;
		for (int node = 0; node < down.length; node++) {
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
