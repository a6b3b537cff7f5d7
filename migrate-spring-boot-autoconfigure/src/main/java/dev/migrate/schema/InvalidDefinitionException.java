package dev.migrate.schema;

/**
 * A table, column, constraint or operation is described in a way that no database could
 * follow: an empty name, the same column twice, a foreign key whose columns do not match.
 */
public class InvalidDefinitionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what is wrong, and how to write it
	 */
	public InvalidDefinitionException(String message) {
		super(message);
	}

}
