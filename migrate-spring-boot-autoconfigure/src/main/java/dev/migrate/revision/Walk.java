package dev.migrate.revision;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Takes single steps up and down the revisions, by what they follow and never by what
 * they depend on. A position is a node, or {@link #BASE} below every first revision.
 */
final class Walk {

	/** The position below the first revisions. */
	static final int BASE = -1;

	/** What a walk returns that has run out of revisions. */
	static final int TOO_FAR = -2;

	private final GraphIndex index;

	private final String target;

	private final boolean stopAtEnd;

	/** Creates a walk that returns {@link #TOO_FAR} when it runs out of revisions. */
	Walk(GraphIndex index, String target) {
		this(index, target, false);
	}

	/**
	 * Creates a walk.
	 * @param stopAtEnd whether to stay on the last revision instead of returning
	 * {@link #TOO_FAR}
	 */
	Walk(GraphIndex index, String target, boolean stopAtEnd) {
		this.index = index;
		this.target = target;
		this.stopAtEnd = stopAtEnd;
	}

	int up(int from, int steps, IntPredicate inBranch) {
		int position = from;
		for (int step = 0; step < steps; step++) {
			int[] above = ((position == BASE) ? this.index.bases() : Arrays.stream(this.index.children(position)))
				.filter(inBranch)
				.toArray();
			if (above.length == 0) {
				return this.stopAtEnd ? position : TOO_FAR;
			}
			position = only(position, true, above);
		}
		return position;
	}

	int down(int from, int steps) {
		int position = from;
		for (int step = 0; step < steps; step++) {
			if (position == BASE) {
				return this.stopAtEnd ? BASE : TOO_FAR;
			}
			int[] below = this.index.down(position);
			position = (below.length == 0) ? BASE : only(position, false, below);
		}
		return position;
	}

	private int only(int position, boolean up, int[] next) {
		if (next.length > 1) {
			String from = (position == BASE) ? "the base" : this.index.revision(position).id();
			throw AmbiguousRevisionException.walk(this.target, from, up, this.index.list(Arrays.stream(next)));
		}
		return next[0];
	}

}
