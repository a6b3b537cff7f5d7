package dev.migrate.autogenerate.render;

import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Operation;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Tells which table an operation belongs to, so that a blank line can stand between
 * tables.
 */
final class Subject {

	private Subject() {
	}

	/** The table, or {@code null} if the operation stands for itself. */
	static @Nullable ObjectName of(Operation operation) {
		if (operation instanceof CreateTable create) {
			return create.table().name();
		}
		if (operation instanceof BatchAlterTable batch) {
			return batch.table();
		}
		return (operation instanceof Backfill backfill) ? backfill.table() : BatchAlterTable.changedTable(operation);
	}

}
