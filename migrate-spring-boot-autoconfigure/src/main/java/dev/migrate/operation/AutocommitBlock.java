package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.Verify;

/**
 * Operations that run outside the revision's transaction, each committed by itself; what
 * came before is committed first.
 *
 * @param operations the operations, in order
 */
public record AutocommitBlock(List<Operation> operations) implements Operation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a block is inside another
	 */
	public AutocommitBlock {
		operations = List.copyOf(operations);
		Verify.that(operations.stream().noneMatch(AutocommitBlock.class::isInstance),
				"An autocommit block must not be inside another");
	}

	@Override
	public Optional<Operation> reverse() {
		List<Operation> reversed = Reversal.of(this.operations);
		return reversed.isEmpty() ? Optional.empty() : Optional.of(new AutocommitBlock(reversed));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
