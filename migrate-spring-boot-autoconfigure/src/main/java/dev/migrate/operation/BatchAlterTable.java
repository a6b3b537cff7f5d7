package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of one table, which a database that cannot alter it (SQLite) makes by
 * moving the rows into a new table, once for all of them.
 *
 * @param table the table
 * @param recreate when the table is created anew
 * @param operations the changes, in order; all of this table
 */
public record BatchAlterTable(ObjectName table, Recreate recreate, List<Operation> operations) implements Operation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if an operation is not a
	 * change of this table
	 */
	public BatchAlterTable {
		operations = List.copyOf(operations);
		operations.forEach((operation) -> Verify.that(table.equals(changedTable(operation)),
				operation + " is no change of table '" + table + "' and cannot be part of batchAlterTable"));
	}

	@Override
	public Optional<Operation> reverse() {
		List<Operation> reversed = Reversal.of(this.operations);
		return reversed.isEmpty() ? Optional.empty()
				: Optional.of(new BatchAlterTable(this.table, this.recreate, reversed));
	}

	/**
	 * Return the table of an operation that can be part of a batch.
	 * @param operation the operation
	 * @return the table, or {@code null} if the operation is no change of a table's
	 * columns, constraints, indexes or comments
	 */
	public static @Nullable ObjectName changedTable(Operation operation) {
		if (operation instanceof ConstraintOperation change) {
			return change.table();
		}
		if (operation instanceof AddColumn change) {
			return change.table();
		}
		if (operation instanceof DropColumn change) {
			return change.table();
		}
		if (operation instanceof AlterColumn change) {
			return change.table();
		}
		if (operation instanceof SetTableComment change) {
			return change.table();
		}
		return (operation instanceof SetColumnComment change) ? change.table() : null;
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
