package dev.migrate.runtime;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.Revision;

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

	static RunResult of(List<StepResult> steps, Snapshot after) {
		return of(steps, after, after.applied());
	}

	static RunResult of(List<StepResult> steps, Snapshot snapshot, Set<String> applied) {
		return new RunResult(snapshot.database(), steps,
				snapshot.graphWithRows().current(applied).stream().map(Revision::id).toList());
	}

}
