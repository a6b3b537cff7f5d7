package dev.migrate.autogenerate;

/**
 * A rename was given that the database or the entities know nothing of.
 */
public class InvalidRenameException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what does not fit, and what would
	 */
	public InvalidRenameException(String message) {
		super(message);
	}

}
