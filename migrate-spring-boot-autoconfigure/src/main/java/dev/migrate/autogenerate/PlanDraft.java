package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.Operation;

/**
 * Collects operations by their phase.
 */
final class PlanDraft {

	private final Map<Phase, List<PlannedOperation>> operations = new EnumMap<>(Phase.class);

	private final List<String> warnings = new ArrayList<>();

	void add(Phase phase, Operation operation) {
		add(phase, PlannedOperation.of(operation));
	}

	void add(Phase phase, Operation operation, String remark) {
		add(phase, new PlannedOperation(operation, List.of(remark), false));
	}

	void addDestructive(Phase phase, Operation operation, String remark) {
		add(phase, new PlannedOperation(operation, List.of(remark), true));
		warn(remark);
	}

	private void add(Phase phase, PlannedOperation operation) {
		this.operations.computeIfAbsent(phase, (key) -> new ArrayList<>()).add(operation);
	}

	void warn(String warning) {
		if (!this.warnings.contains(warning)) {
			this.warnings.add(warning);
		}
	}

	/** All operations, in the order to run them. */
	List<PlannedOperation> operations() {
		return this.operations.values().stream().flatMap(Collection::stream).toList();
	}

	List<String> warnings() {
		return List.copyOf(this.warnings);
	}

}
