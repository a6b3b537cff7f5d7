package dev.migrate.operation;

import java.util.Optional;

/**
 * One change of a database, as an immutable value. It can be run, written as SQL or as
 * Java, and reversed; its text is the Java that makes it.
 */
public sealed interface Operation
		permits TableOperation, ConstraintOperation, ObjectOperation, DataOperation, BatchAlterTable, AutocommitBlock {

	/**
	 * Return the operation that undoes this one.
	 * @return the reverse, empty if there is nothing to undo
	 * @throws IrreversibleOperationException if it cannot be told from this operation
	 */
	Optional<Operation> reverse();

}
