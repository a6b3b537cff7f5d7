package dev.migrate.autoconfigure;

import dev.migrate.runtime.MigrationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes a migration that was refused or failed.
 */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
		return new FailureAnalysis(DatabaseStartupException.describe(rootFailure, cause),
				DatabaseStartupException.action(rootFailure, cause.getAction()), cause);
	}

}
