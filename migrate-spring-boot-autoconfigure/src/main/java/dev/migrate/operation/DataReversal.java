package dev.migrate.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reverses an operation on data, which only its author can know.
 */
final class DataReversal {

	private DataReversal() {
	}

	static Optional<Operation> of(Operation operation, @Nullable Undo undo) {
		if (undo == null) {
			throw new IrreversibleOperationException(operation, "what the data was before is not known."
					+ " Add .reversedBy(...) or .nothingToReverse() to it, or write the downgrade.");
		}
		return Optional.ofNullable(undo.operation());
	}

}
