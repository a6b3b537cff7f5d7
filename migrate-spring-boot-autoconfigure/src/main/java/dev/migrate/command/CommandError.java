package dev.migrate.command;

import java.util.Optional;

import dev.migrate.jdbc.DatabaseUnavailableException;
import dev.migrate.jdbc.LockTimeoutException;
import dev.migrate.revision.RevisionException;
import dev.migrate.runtime.MigrationException;
import dev.migrate.script.ScriptException;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is shown.
 *
 * @param error what happened, and where
 * @param action what to do next, or {@code null} if the error says so itself
 */
public record CommandError(String error, @Nullable String action) {

	/**
	 * Describe an exception. What wraps one of ours, such as a bean that could not be
	 * created because of it, is left out.
	 * @param thrown what was thrown
	 * @return the error
	 */
	public static CommandError of(Throwable thrown) {
		return expected(thrown).orElseGet(() -> unexpected(thrown));
	}

	/**
	 * Describe the exception of ours that is the cause of another.
	 * @param thrown what was thrown
	 * @return the error, or empty if no exception of ours is among the causes
	 */
	public static Optional<CommandError> expected(Throwable thrown) {
		for (Throwable ex = thrown; ex != null; ex = ex.getCause()) {
			CommandError error = describe(ex);
			if (error != null) {
				return Optional.of(error);
			}
		}
		return Optional.empty();
	}

	private static @Nullable CommandError describe(Throwable ex) {
		if (ex instanceof MigrationException migration) {
			return new CommandError(text(ex), migration.getAction());
		}
		if (ex instanceof RevisionException || ex instanceof ScriptException) {
			return new CommandError(text(ex), null);
		}
		if (ex instanceof DatabaseUnavailableException) {
			return new CommandError(text(ex),
					"Check that the database runs, and spring.datasource.url, username and password.");
		}
		if (ex instanceof LockTimeoutException) {
			return new CommandError(text(ex),
					"Run 'db status' to see who migrates, wait for it to end, and run the command again.");
		}
		return null;
	}

	private static CommandError unexpected(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String cause = (root != thrown) ? " (cause: " + root.getClass().getSimpleName() + ": " + text(root) + ")" : "";
		return new CommandError(thrown.getClass().getSimpleName() + ": " + text(thrown) + cause,
				"Add --stacktrace to see where.");
	}

	private static String text(Throwable ex) {
		String message = ex.getMessage();
		return (message != null) ? message : ex.getClass().getName();
	}

}
