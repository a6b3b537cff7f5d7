package dev.migrate.autoconfigure;

import dev.migrate.jdbc.DatabaseUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes a database that could not be reached for the migration at startup.
 */
class DatabaseUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailableException cause) {
		return new FailureAnalysis("The database cannot be migrated. " + cause.getMessage(),
				"Start the database, or correct spring.datasource.url, username and password. To let the app start without "
						+ "its database and migrate it later, set migrate.startup.on-failure=continue.",
				cause);
	}

}
