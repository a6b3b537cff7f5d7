package dev.migrate.autoconfigure;

import dev.migrate.jdbc.LockTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes a migration lock that another process holds.
 */
class LockTimeoutFailureAnalyzer extends AbstractFailureAnalyzer<LockTimeoutException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LockTimeoutException cause) {
		return new FailureAnalysis(DatabaseStartupException.describe(rootFailure, cause), DatabaseStartupException
			.action(rootFailure,
					"Another process is migrating this database. Look at it with 'java -jar app.jar db status', wait longer with "
							+ "migrate.lock-timeout, or end that process: the lock ends with its connection."),
				cause);
	}

}
