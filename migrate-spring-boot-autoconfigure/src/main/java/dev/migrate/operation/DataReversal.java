package dev.migrate.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reverses an operation on data, which only its author can know.
 */
final class DataReversal {

	private DataReversal() {
	}

	/**
	 * Return the statement that undoes an operation.
	 * @param operation the operation
	 * @param undo what its author said, if anything
	 * @param redo what undoes the reverse, if that is known
	 * @return the reverse, empty if there is nothing to undo
	 */
	static Optional<Operation> of(Operation operation, @Nullable Undo undo, @Nullable Undo redo) {
		if (undo == null) {
			throw new IrreversibleOperationException(operation, "what the data was before is not known."
					+ " Add reversedBy(\"...\") or nothingToReverse() to it, or write the downgrade.");
		}
		return Optional.ofNullable(undo.sql()).map((sql) -> new ExecuteSql(sql, undo.parameters(), redo));
	}

}
