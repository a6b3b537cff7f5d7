package dev.migrate.autogenerate;

import java.util.List;

/**
 * How a database differs from what the entities want, and what would mend it.
 *
 * @param differences what differs and is not accepted
 * @param accepted what differs and stands in the baseline
 * @param unmanaged what differs, but is left alone since no revision created it
 * @param renames what may have been renamed: one dropped and one added that fit
 * @param operations what makes the database as the entities want it, in the order to run
 * it; none if nothing differs
 * @param warnings what to review before the operations are applied, for people
 */
public record Comparison(List<Difference> differences, List<Difference> accepted, List<Difference> unmanaged,
		Renames renames, List<PlannedOperation> operations, List<String> warnings) {

	/**
	 * Create a comparison.
	 */
	public Comparison {
		differences = List.copyOf(differences);
		accepted = List.copyOf(accepted);
		unmanaged = List.copyOf(unmanaged);
		operations = List.copyOf(operations);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Whether nothing is to be done.
	 * @return {@code true} if there is no operation
	 */
	public boolean isEmpty() {
		return this.operations.isEmpty();
	}

}
