package dev.migrate.autoconfigure;

import java.sql.SQLException;

import dev.migrate.jdbc.DatabaseUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes a database that could not be reached for the migration at startup.
 */
class DatabaseUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailableException cause) {
		return new FailureAnalysis("The database cannot be migrated. " + cause.getMessage(), isRefusedLogin(cause)
				? "Correct spring.datasource.username and password, or migrate.datasource.username and password if migrations have their own."
				: "Start the database, or correct spring.datasource.url. To let the app start without "
						+ "its database and migrate it later, set migrate.startup.on-failure=continue.",
				cause);
	}

	/** SQL state class 28: invalid authorization. */
	private static boolean isRefusedLogin(DatabaseUnavailableException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("28")) {
				return true;
			}
		}
		return false;
	}

}
