package dev.migrate.jdbc.scratch;

import java.sql.SQLException;

import dev.migrate.jdbc.ErrorText;

/**
 * The DDL of a model could not be tried out. Nothing of it is left in the database.
 */
public class ScratchFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what failed, and what to do
	 * @param cause what the driver says
	 */
	public ScratchFailedException(String message, SQLException cause) {
		super(message + ": " + ErrorText.of(cause), cause);
	}

	static ScratchFailedException ofStatement(String sql, SQLException cause) {
		return new ScratchFailedException("The database refuses the DDL of the entities, in\n  " + sql.strip() + "\n",
				cause);
	}

}
