package dev.migrate.autogenerate.render;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.ConstraintOperation;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SetColumnComment;
import dev.migrate.operation.SetTableComment;
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
		if (operation instanceof ConstraintOperation change) {
			return change.table();
		}
		if (operation instanceof CreateTable create) {
			return create.table().name();
		}
		if (operation instanceof AddColumn add) {
			return add.table();
		}
		if (operation instanceof AlterColumn change) {
			return change.table();
		}
		if (operation instanceof DropColumn drop) {
			return drop.table();
		}
		if (operation instanceof BatchAlterTable batch) {
			return batch.table();
		}
		if (operation instanceof Backfill backfill) {
			return backfill.table();
		}
		if (operation instanceof SetTableComment comment) {
			return comment.table();
		}
		return (operation instanceof SetColumnComment comment) ? comment.table() : null;
	}

}
