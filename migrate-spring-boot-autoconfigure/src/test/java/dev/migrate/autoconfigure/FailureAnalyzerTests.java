package dev.migrate.autoconfigure;

import java.util.List;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of the failure analyzers that no start of an application shows; for the others
 * see {@link StartupFailureTests}.
 */
class FailureAnalyzerTests {

	@Test
	void allAreRegistered() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (type, name, failure) -> {
			})).hasAtLeastOneElementOfType(DatabaseUnavailableFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(LockTimeoutFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(MigrationFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(RevisionFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(ScriptFailureAnalyzer.class);
	}

	@Test
	void aRefusedTargetSaysItselfWhatToTypeAndNothingIsAdded() {
		RevisionException refusal = catchThrowableOfType(RevisionException.class,
				() -> RevisionGraph.of(List.of()).resolve("a1"));
		FailureAnalysis analysis = new RevisionFailureAnalyzer().analyze(refusal);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("'a1'", "'db history'");
		assertThat(analysis.getAction()).isNull();
	}

}
