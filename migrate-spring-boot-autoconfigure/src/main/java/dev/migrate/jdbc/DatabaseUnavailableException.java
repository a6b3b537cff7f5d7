package dev.migrate.jdbc;

import java.sql.SQLException;

/**
 * No connection to the database could be opened.
 */
public class DatabaseUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param cause what the driver said
	 */
	public DatabaseUnavailableException(SQLException cause) {
		super("No connection to the database: " + ErrorText.of(cause), cause);
	}

}
