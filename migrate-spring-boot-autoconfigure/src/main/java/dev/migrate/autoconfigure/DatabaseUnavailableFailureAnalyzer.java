package dev.migrate.autoconfigure;

import java.sql.SQLException;

import dev.migrate.jdbc.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes a database that could not be reached for the migration at startup.
 */
class DatabaseUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailableException cause) {
		String database = DatabaseStartupException.databaseOf(rootFailure).orElse(null);
		String name = (database != null) ? " '" + database + "'" : "";
		return new FailureAnalysis("The database" + name + " cannot be migrated. " + cause.getMessage(),
				isRefusedLogin(cause) ? correctLogin(database) : correctUrl(database), cause);
	}

	private static String correctLogin(@Nullable String database) {
		return (database != null)
				? "Correct the username and password of its DataSource bean, or %s.datasource.username and password if migrations have their own."
					.formatted(DataSourceBeans.prefix(database))
				: "Correct spring.datasource.username and password, or migrate.datasource.username and password if migrations have their own.";
	}

	private static String correctUrl(@Nullable String database) {
		return (database != null)
				? "Start the database, or correct the URL of its DataSource bean or %1$s.datasource.url. To let the app start without it and migrate it later, set %1$s.startup.on-failure=continue."
					.formatted(DataSourceBeans.prefix(database))
				: "Start the database, or correct spring.datasource.url. To let the app start without "
						+ "its database and migrate it later, set migrate.startup.on-failure=continue.";
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
