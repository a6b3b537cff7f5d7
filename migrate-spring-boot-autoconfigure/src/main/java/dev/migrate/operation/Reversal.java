package dev.migrate.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reverses lists of operations.
 */
public final class Reversal {

	private Reversal() {
	}

	/**
	 * Return what undoes all operations: the reverse of each, the last one first.
	 * @param operations the operations, in order
	 * @return the reverses, in the order to run them
	 * @throws IrreversibleOperationException if one cannot be reversed
	 */
	public static List<Operation> of(List<? extends Operation> operations) {
		List<Operation> reversed = new ArrayList<>();
		operations.forEach((operation) -> operation.reverse().ifPresent(reversed::add));
		Collections.reverse(reversed);
		return List.copyOf(reversed);
	}

}
