package dev.migrate.operation;

/**
 * A revision asks for the database where there is none: it is recorded, reversed or
 * written as SQL, but not run.
 */
public class LiveConnectionRequiredException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what needs the connection, and what to do instead
	 */
	public LiveConnectionRequiredException(String message) {
		super(message);
	}

}
