package dev.migrate.autogenerate.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.operation.IrreversibleOperationException;

/**
 * What undoes planned operations.
 *
 * @param operations the reverse of each, the last one first
 * @param problems why it cannot be undone, empty if it can
 */
record Reversed(List<PlannedOperation> operations, List<String> problems) {

	static Reversed of(List<PlannedOperation> planned) {
		List<PlannedOperation> operations = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (PlannedOperation each : planned) {
			try {
				each.operation()
					.reverse()
					.ifPresent((reverse) -> operations.add(new PlannedOperation(reverse, remarks(each), false)));
			}
			catch (IrreversibleOperationException ex) {
				problems.add(String.valueOf(ex.getMessage()));
			}
		}
		Collections.reverse(operations);
		return new Reversed(operations, problems);
	}

	private static List<String> remarks(PlannedOperation planned) {
		return planned.isDestructive() ? List.of("What the upgrade lost does not come back.") : List.of();
	}

}
