package dev.migrate.revision;

import java.util.List;

/**
 * One thing that is wrong with a set of revisions.
 *
 * @param kind the kind of problem
 * @param message what is wrong, where, and how to put it right
 * @param sources every source concerned, in the order in which they were read
 */
public record HistoryProblem(Kind kind, String message, List<String> sources) {

	/**
	 * Creates a problem.
	 */
	public HistoryProblem {
		sources = List.copyOf(sources);
	}

	/**
	 * Kinds of problem.
	 */
	public enum Kind {

		/** A revision names itself as its parent or dependency. */
		SELF_LOOP,

		/** Revisions need each other in a circle. */
		CYCLE,

		/** A parent does not exist. */
		MISSING_PARENT,

		/** A dependency does not exist. */
		MISSING_DEPENDENCY,

		/** Several revisions have the same id. */
		DUPLICATE_ID,

		/** A label is used twice, or is the id of a revision. */
		DUPLICATE_LABEL,

		/** An id or label cannot be used in a target. */
		ILLEGAL_NAME

	}

}
