package dev.migrate.test;

import java.util.List;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Runs the checks on histories that pass and on histories of which each breaks one rule.
 */
class MigrationChecksTests {

	@Test
	void goodHistoryPasses() {
		EngineExecutionResults results = run(Good.class);
		results.testEvents().assertStatistics((tests) -> tests.started(7).succeeded(7).skipped(1));
		assertThat(names(results)).containsExactlyInAnyOrder("The history has a single head",
				"An empty database upgrades to the heads", "a1 (Create notes)", "b1 (Add author)", "b2 (Add tags)",
				"c1 (Join authors and tags)", "d1 (Name the authors)");
	}

	@Test
	void twoHeadsFailWithTheCommandThatJoinsThem() {
		EngineExecutionResults results = run(TwoHeads.class);
		assertThat(failures(results)).containsExactly("""
				The history has a single head: The history has 2 heads, where one is expected:
				  b1 (Add author) in histories/two-heads/b1_add_author.sql
				  b2 (Add pinned) in histories/two-heads/b2_add_pinned.sql
				Join them: java -jar app.jar db merge heads""");
		results.testEvents().assertStatistics((tests) -> tests.succeeded(4));
	}

	@Test
	void revisionThatDoesNotApplyFailsOnceAndAbortsThoseAboveIt() {
		EngineExecutionResults results = run(NotApplying.class);
		assertThat(failures(results)).hasSize(2)
			.anySatisfy((failure) -> assertThat(failure)
				.startsWith(
						"An empty database upgrades to the heads: An empty database does not upgrade to the heads: ")
				.contains("histories/not-applying/b1_add_author.sql:7", "Table \"NOTE\" not found"))
			.anySatisfy((failure) -> assertThat(failure)
				.startsWith("b1 (Add author): Revision b1 (Add author) does not apply: ")
				.contains("histories/not-applying/b1_add_author.sql:7", "Table \"NOTE\" not found"));
		assertThat(aborts(results))
			.containsExactly("c1 (Add pinned): Not checked, since revision b1 (Add author) before it does not apply");
	}

	@Test
	void downgradeThatLeavesSomethingBehindFailsWithWhatItIs() {
		EngineExecutionResults results = run(LeftBehind.class);
		assertThat(failures(results)).singleElement()
			.asString()
			.startsWith("b1 (Add author): Revision b1 (Add author) is not undone by its downgrade. On H2 ")
			.contains(", the schema after upgrade and downgrade differs from the one before:\n")
			.contains("  + table AUTHORS\n",
					"  ! column NOTES.TITLE: varchar(200) not null, before: varchar(100) not null\n")
			.endsWith("\nCorrect its '-- migrate:downgrade' section in histories/left-behind/b1_add_author.sql");
		results.testEvents().assertStatistics((tests) -> tests.succeeded(4).aborted(0));
	}

	@Test
	void failingDowngradeIsReported() {
		assertThat(failures(run(FailingDowngrade.class))).singleElement()
			.asString()
			.startsWith("a1 (Create notes): The downgrade of revision a1 (Create notes) fails: ")
			.contains("histories/failing-downgrade/a1_create_notes.sql:9");
	}

	@Test
	void revisionThatDoesNotApplyAgainFails() {
		assertThat(failures(run(NotRepeatable.class))).singleElement()
			.asString()
			.startsWith("b1 (Welcome): Revision b1 (Welcome) does not apply again after its downgrade: ")
			.contains("histories/not-repeatable/b1_welcome.sql:7");
	}

	@Test
	void revisionThatGivesAnotherSchemaTheSecondTimeFails() {
		assertThat(failures(run(Fickle.class))).singleElement()
			.asString()
			.startsWith(
					"b1 (Add what is missing): Revision b1 (Add what is missing) gives another schema when it is applied "
							+ "again. On H2 ")
			.contains("  + column NOTES.REPEATED: integer\n", "  - column NOTES.FIRST: integer\n");
	}

	@Test
	void revisionWithoutDowngradeFailsWithBothWaysOut() {
		EngineExecutionResults results = run(Irreversible.class);
		assertThat(failures(results)).containsExactly(
				"b1 (Forget titles): Revision b1 (Forget titles) has no downgrade. Add a '-- migrate:downgrade' section in "
						+ "histories/irreversible/b1_forget_titles.sql, or allow it: @MigrationTest(irreversible = \"b1\")");
		results.testEvents().assertStatistics((tests) -> tests.succeeded(4).aborted(0));
	}

	@Test
	void revisionThatMayBeIrreversibleIsReportedAsSuch() {
		EngineExecutionResults results = run(AllowedIrreversible.class);
		assertThat(failures(results)).isEmpty();
		assertThat(aborts(results)).containsExactly(
				"b1 (Forget titles): Revision b1 (Forget titles) has no downgrade, as @MigrationTest(irreversible) allows");
	}

	@Test
	void revisionThatMayBeIrreversibleButIsNotFails() {
		assertThat(failures(run(NeedlesslyAllowed.class))).containsExactly(
				"b1 (Add author): Revision b1 (Add author) is listed in @MigrationTest(irreversible), but has a downgrade. "
						+ "Take it from the list, so that its downgrade is tested.");
	}

	@Test
	void unknownRevisionThatMayBeIrreversibleFails() {
		assertThat(failures(run(UnknownAllowed.class))).singleElement()
			.asString()
			.contains("@MigrationTest(irreversible): ", "'x9'");
	}

	@Test
	void revisionsThatFormNoHistoryFailOnce() {
		EngineExecutionResults results = run(NoHistory.class);
		assertThat(failures(results)).singleElement()
			.asString()
			.startsWith("The history has a single head: ")
			.contains("b1_add_author.sql", "'a0'");
		assertThat(aborts(results)).hasSize(2)
			.allSatisfy((abort) -> assertThat(abort).endsWith("Not checked, since the revisions form no history"));
	}

	@Test
	void historyWithoutRevisionsFails() {
		assertThat(failures(run(Empty.class))).hasSize(2)
			.allSatisfy((failure) -> assertThat(failure).contains("There are no revisions in migrate.locations")
				.contains("java -jar app.jar db revision -m"));
	}

	private static EngineExecutionResults run(Class<?> testClass) {
		return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
	}

	private static List<String> names(EngineExecutionResults results) {
		return results.testEvents().finished().map((event) -> event.getTestDescriptor().getDisplayName()).toList();
	}

	private static List<String> failures(EngineExecutionResults results) {
		return messages(results, TestExecutionResult.Status.FAILED);
	}

	private static List<String> aborts(EngineExecutionResults results) {
		return messages(results, TestExecutionResult.Status.ABORTED);
	}

	/**
	 * Of tests, and of containers, since a factory may fail before it has made a test.
	 */
	private static List<String> messages(EngineExecutionResults results, TestExecutionResult.Status status) {
		return results.allEvents()
			.filter(Event.byType(EventType.FINISHED))
			.filter((event) -> event.getRequiredPayload(TestExecutionResult.class).getStatus() == status)
			.map((event) -> event.getTestDescriptor().getDisplayName() + ": "
					+ event.getRequiredPayload(TestExecutionResult.class)
						.getThrowable()
						.map(Throwable::getMessage)
						.orElse(""))
			.toList();
	}

	/** These applications have no entities, and opt out of the check. */
	interface ChecksWithoutEntities extends MigrationChecks {

		@Override
		@Test
		@Disabled("no entities")
		default void entitiesMatchTheSchema(Migrations migrations) {
		}

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/good")
	static class Good implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/two-heads")
	static class TwoHeads implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/not-applying")
	static class NotApplying implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/left-behind")
	static class LeftBehind implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/failing-downgrade")
	static class FailingDowngrade implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/not-repeatable")
	static class NotRepeatable implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = { "migrate.locations=", "migrate.java-packages=dev.migrate.test.fickle" })
	static class Fickle implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/irreversible")
	static class Irreversible implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/irreversible", irreversible = "b1")
	static class AllowedIrreversible implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/good", irreversible = "b1")
	static class NeedlesslyAllowed implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/good", irreversible = "x9")
	static class UnknownAllowed implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/no-history")
	static class NoHistory implements ChecksWithoutEntities {

	}

	@MigrationTest(properties = "migrate.locations=classpath:histories/none")
	static class Empty implements ChecksWithoutEntities {

	}

}
