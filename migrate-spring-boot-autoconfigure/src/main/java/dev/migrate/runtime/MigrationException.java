package dev.migrate.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A migration was refused or failed. The message says what happened and where, the action
 * what to type next.
 */
public class MigrationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Create the exception.
	 * @param message what happened, and where
	 * @param action what to do next
	 * @param cause the cause, or {@code null}
	 */
	public MigrationException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/**
	 * What to do next.
	 * @return one or more sentences
	 */
	public String getAction() {
		return this.action;
	}

	static String list(List<String> items) {
		return String.join(", ", items);
	}

}
