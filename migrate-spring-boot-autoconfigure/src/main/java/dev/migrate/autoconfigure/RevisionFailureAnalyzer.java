package dev.migrate.autoconfigure;

import dev.migrate.revision.InvalidHistoryException;
import dev.migrate.revision.RevisionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes scripts that form no history. The messages of other refusals say themselves
 * what to type.
 */
class RevisionFailureAnalyzer extends AbstractFailureAnalyzer<RevisionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionException cause) {
		String action = (cause instanceof InvalidHistoryException) ? DatabaseStartupException.action(rootFailure,
				"Nothing was run. 'java -jar app.jar db history' shows whether the corrected files form a history.")
				: null;
		return new FailureAnalysis(DatabaseStartupException.describe(rootFailure, cause), action, cause);
	}

}
