package dev.migrate.autoconfigure;

import java.util.Optional;

/**
 * Tells which of several databases a failure at startup concerns. The cause says what
 * happened.
 */
final class DatabaseStartupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String database;

	DatabaseStartupException(String database, RuntimeException cause) {
		super("The database '" + database + "' cannot be migrated", cause);
		this.database = database;
	}

	/**
	 * The database in {@code migrate.databases} that a failure concerns, if it is one.
	 */
	static Optional<String> databaseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DatabaseStartupException startup) {
				return Optional.of(startup.database);
			}
		}
		return Optional.empty();
	}

	/** The message of one of the causes, with the database that it concerns. */
	static String describe(Throwable failure, Throwable cause) {
		return databaseOf(failure).map((database) -> "Database '" + database + "': ").orElse("") + cause.getMessage();
	}

	/** What to type next, for the database that a failure concerns. */
	static String action(Throwable failure, String action) {
		return databaseOf(failure)
			.map((database) -> action.replace("app.jar db ", "app.jar db --database " + database + " "))
			.orElse(action);
	}

}
