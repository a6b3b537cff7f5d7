package dev.migrate.autoconfigure;

import dev.migrate.revision.RevisionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes scripts that form no history.
 */
class RevisionFailureAnalyzer extends AbstractFailureAnalyzer<RevisionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct the header of the files named above, then look at the result with 'java -jar app.jar db history'.",
				cause);
	}

}
