package dev.migrate.operation;

/**
 * A revision written in Java; annotate it with {@link Revision}. What it does may depend
 * on nothing but its arguments: the same operations must come out on every run.
 */
public interface Migration {

	/**
	 * Bring the database from the previous revision to this one.
	 * @param op what changes the database
	 */
	void upgrade(Operations op);

	/**
	 * Bring the database back to the previous revision. If this method is left out, every
	 * operation of {@link #upgrade(Operations)} is reversed, the last one first.
	 * @param op what changes the database
	 * @throws IrreversibleOperationException if the method is left out and an operation
	 * cannot be reversed
	 */
	default void downgrade(Operations op) {
		RecordingOperations recording = new RecordingOperations(op.target());
		upgrade(recording);
		Reversal.of(recording.recorded()).forEach(op::invoke);
	}

}
