package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.ObjectName;

/**
 * Add a unique constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddUnique(ObjectName table, UniqueConstraint constraint) implements ConstraintOperation {

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(DropConstraint.reverseOf(this.table, this.constraint));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
