package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ObjectName;

/**
 * Add a check constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddCheck(ObjectName table, CheckConstraint constraint) implements ConstraintOperation {

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(DropConstraint.reverseOf(this.table, this.constraint));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
