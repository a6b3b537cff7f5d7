package dev.migrate.runtime;

/**
 * A revision stands half-way, and what was asked for would go the other way.
 */
public class HalfDoneRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	HalfDoneRevisionException(String message, String action) {
		super(message, action, null);
	}

}
