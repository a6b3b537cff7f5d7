package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;

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
	 */
	public BatchAlterTable {
		operations = List.copyOf(operations);
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new BatchAlterTable(this.table, this.recreate, Reversal.of(this.operations)));
	}

	/**
	 * When the table is created anew.
	 */
	public enum Recreate {

		/** Where the database cannot alter the table as asked. */
		AUTO,
		/** On every database that can be asked to. */
		ALWAYS,
		/** Never: what the database cannot do is refused. */
		NEVER

	}

}
