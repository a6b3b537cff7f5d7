package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.IrreversibleOperationException;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Recreate;
import dev.migrate.operation.Reversal;
import dev.migrate.operation.SetColumnComment;
import dev.migrate.operation.SetTableComment;
import dev.migrate.operation.UpdateRows;
import dev.migrate.schema.ObjectName;

/**
 * Puts the changes of a table together where the database has to move it for them, and
 * takes out what it cannot do at all.
 */
final class BatchGrouping {

	private final Abilities abilities;

	private final PlanDraft draft;

	private final List<PlannedOperation> result = new ArrayList<>();

	private final Map<ObjectName, List<PlannedOperation>> pending = new LinkedHashMap<>();

	BatchGrouping(Abilities abilities, PlanDraft draft) {
		this.abilities = abilities;
		this.draft = draft;
	}

	/** The operations of a plan as the database can run them. */
	List<PlannedOperation> group() {
		List<PlannedOperation> planned = this.draft.operations();
		if (this.abilities.addsForeignKeys()) {
			planned.forEach((each) -> emit(each));
			return this.result;
		}
		for (PlannedOperation each : planned) {
			ObjectName table = changedTable(each.operation());
			if (table != null) {
				this.pending.computeIfAbsent(table, (key) -> new ArrayList<>()).add(each);
			}
			else {
				if (each.operation() instanceof UpdateRows update) {
					flush(update.table());
				}
				else if (!(each.operation() instanceof CreateTable)) {
					List.copyOf(this.pending.keySet()).forEach(this::flush);
				}
				emit(each);
			}
		}
		List.copyOf(this.pending.keySet()).forEach(this::flush);
		return this.result;
	}

	private void flush(ObjectName table) {
		List<PlannedOperation> changes = this.pending.remove(table);
		if (changes == null) {
			return;
		}
		if (changes.stream().allMatch((change) -> isPlain(change.operation()))) {
			changes.forEach(this::emit);
			return;
		}
		List<String> remarks = changes.stream().flatMap((change) -> change.remarks().stream()).distinct().toList();
		emit(new PlannedOperation(
				new BatchAlterTable(table, Recreate.AUTO, changes.stream().map(PlannedOperation::operation).toList()),
				remarks, changes.stream().anyMatch(PlannedOperation::isDestructive)));
	}

	/** Whether an operation and its reverse run without a batch. */
	private boolean isPlain(Operation operation) {
		try {
			return this.abilities.can(operation)
					&& Reversal.of(List.of(operation)).stream().allMatch(this.abilities::can);
		}
		catch (IrreversibleOperationException ex) {
			return this.abilities.can(operation);
		}
	}

	private void emit(PlannedOperation planned) {
		Optional<String> refusal = this.abilities.refusal(planned.operation());
		if (refusal.isPresent()) {
			this.draft.warn("The generated revision does not have a change that is needed, write it by hand: "
					+ planned.operation() + ". " + refusal.get());
			return;
		}
		this.result.add(planned);
	}

	/** A comment or a rename is made in place, so that it never calls for a batch. */
	private static @Nullable ObjectName changedTable(Operation operation) {
		boolean inPlace = operation instanceof SetTableComment || operation instanceof SetColumnComment
				|| (operation instanceof AlterColumn change && change.newName() != null);
		return inPlace ? null : BatchAlterTable.changedTable(operation);
	}

}
