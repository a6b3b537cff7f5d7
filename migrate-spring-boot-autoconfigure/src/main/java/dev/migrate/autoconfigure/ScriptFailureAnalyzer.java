package dev.migrate.autoconfigure;

import dev.migrate.script.ScriptException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes a script that cannot be read.
 */
class ScriptFailureAnalyzer extends AbstractFailureAnalyzer<ScriptException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ScriptException cause) {
		return new FailureAnalysis(DatabaseStartupException.describe(rootFailure, cause),
				"Correct the file at that line. Nothing was run.", cause);
	}

}
