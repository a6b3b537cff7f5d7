package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;

/**
 * Add a foreign key to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddForeignKey(ObjectName table, ForeignKey constraint) implements ConstraintOperation {

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(DropConstraint.reverseOf(this.table, this.constraint));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
