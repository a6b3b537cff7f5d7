package dev.migrate.runtime;

import java.util.List;

/**
 * The result of an upgrade or a downgrade.
 *
 * @param database product and version of the database
 * @param steps what was done, in order; nothing if there was nothing to do
 * @param current the current revisions afterwards
 */
public record RunResult(String database, List<StepResult> steps, List<String> current) {

	public RunResult {
		steps = List.copyOf(steps);
		current = List.copyOf(current);
	}

}
