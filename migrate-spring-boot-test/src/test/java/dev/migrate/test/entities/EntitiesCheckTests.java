package dev.migrate.test.entities;

import java.util.List;

import dev.migrate.test.MigrationChecks;
import dev.migrate.test.MigrationTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Runs the check of the entities.
 */
class EntitiesCheckTests {

	@Test
	void entitiesThatMatchPass() {
		run(Matching.class).testEvents().assertStatistics((tests) -> tests.started(8).succeeded(8));
	}

	@Test
	void databaseOfTheApplicationIsNotEvenConnectedTo() {
		run(Unreachable.class).testEvents().assertStatistics((tests) -> tests.started(8).succeeded(8));
	}

	@Test
	void entitiesThatWantMoreFailWithWhatItIsAndHowToMendIt() {
		assertThat(failures(run(Differing.class))).singleElement()
			.asString()
			.startsWith("The entities match the schema: The entities want something else than the revisions make. H2 ")
			.containsIgnoringCase(" needs:\n  add column notes.author")
			.containsIgnoringCase("\n  add table tags")
			.contains("java -jar app.jar db migrate -m", "or correct the entities.");
	}

	@Test
	void historyThatDoesNotApplyIsNotReportedOnceMore() {
		EngineExecutionResults results = run(NotApplying.class);
		assertThat(failures(results)).hasSize(2)
			.noneSatisfy((failure) -> assertThat(failure).startsWith("The entities"));
		results.testEvents().assertStatistics((tests) -> tests.aborted(2));
	}

	@Test
	void applicationWithoutJpaIsAborted() {
		EngineExecutionResults results = run(WithoutJpa.class);
		results.testEvents().assertStatistics((tests) -> tests.succeeded(7).aborted(1).failed(0));
	}

	private static EngineExecutionResults run(Class<?> testClass) {
		return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
	}

	private static List<String> failures(EngineExecutionResults results) {
		return results.testEvents()
			.failed()
			.map((event) -> event.getTestDescriptor().getDisplayName() + ": "
					+ event.getRequiredPayload(TestExecutionResult.class)
						.getThrowable()
						.map(Throwable::getMessage)
						.orElse(""))
			.toList();
	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/good")
	static class Matching implements MigrationChecks {

	}

	@MigrationTest(properties = { "migrate.locations=classpath:histories/good",
			"spring.datasource.url=jdbc:h2:file:./target/none;IFEXISTS=TRUE" })
	static class Unreachable implements MigrationChecks {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/only-notes")
	static class Differing implements MigrationChecks {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/not-applying")
	static class NotApplying implements MigrationChecks {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/good",
			excludeAutoConfiguration = HibernateJpaAutoConfiguration.class)
	static class WithoutJpa implements MigrationChecks {

	}

}
