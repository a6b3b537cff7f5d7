package dev.migrate.operation;

/**
 * An operation cannot be reversed, as what it takes away is not known.
 */
public class IrreversibleOperationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Operation operation;

	private final String reason;

	/**
	 * Create the exception.
	 * @param operation the operation
	 * @param reason why it cannot be reversed, and how to write it so that it can
	 */
	public IrreversibleOperationException(Operation operation, String reason) {
		super(operation + " cannot be reversed: " + reason);
		this.operation = operation;
		this.reason = reason;
	}

	/**
	 * Return the operation.
	 * @return the operation that cannot be reversed
	 */
	public Operation getOperation() {
		return this.operation;
	}

	/**
	 * Return the reason.
	 * @return why, and how to write the operation so that it can be reversed
	 */
	public String getReason() {
		return this.reason;
	}

}
