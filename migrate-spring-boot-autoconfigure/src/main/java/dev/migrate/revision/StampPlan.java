package dev.migrate.revision;

import java.util.List;

/**
 * What a stamp changes in the record of applied revisions.
 *
 * @param mark what becomes applied, parents first
 * @param unmark what is no longer applied, children first
 */
public record StampPlan(List<Revision> mark, List<Revision> unmark) {

	/**
	 * Creates a plan.
	 */
	public StampPlan {
		mark = List.copyOf(mark);
		unmark = List.copyOf(unmark);
	}

}
