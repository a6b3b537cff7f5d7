package dev.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.migrate.revision.TestRevisions.branched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionDrafts}.
 */
class RevisionDraftsTests {

	private final RevisionDrafts drafts = new RevisionDrafts(branched());

	@Test
	void mergeFollowsAllHeads() {
		assertThat(draft(false, List.of("heads"), List.of()).downRevisions()).containsExactly("d1", "d2");
	}

	@Test
	void keepsLabelsAndCompletesIdsOfDependencies() {
		assertThat(draft(false, List.of("base"), List.of("c1br", "d2")).dependsOn()).containsExactly("c1br", "d2");
	}

	@Test
	void whenParentIsNotAHeadThenAsksForSplice() {
		assertThatExceptionOfType(RevisionRequestException.class)
			.isThrownBy(() -> draft(false, List.of("b"), List.of()))
			.withMessageStartingWith("Revision b is not a head, c1 follows it. Use one of the heads:\n  d1 ")
			.withMessageEndingWith("or say --splice to open a new branch at b.");
		assertThat(draft(true, List.of("b"), List.of()).downRevisions()).containsExactly("b");
	}

	@Test
	void whenThereAreSeveralHeadsThenRefusesHead() {
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> draft(false, List.of("head"), List.of()));
	}

	@Test
	void whenARevisionIsNamedTwiceThenRefuses() {
		assertThatExceptionOfType(RevisionRequestException.class)
			.isThrownBy(() -> draft(false, List.of("d1", "c1br@head"), List.of()))
			.withMessage("The same revision is named twice: d1, c1br@head. Name it once.");
	}

	@Test
	void whenIdOrLabelIsTakenThenRefusesBeforeAnythingIsWritten() {
		RevisionRequest request = new RevisionRequest("d1", List.of("d1"), false, List.of(), List.of("c2br"), "", null,
				"db/new.sql");
		assertThatExceptionOfType(InvalidHistoryException.class).isThrownBy(() -> this.drafts.draft(request))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(HistoryProblem::kind)
				.contains(HistoryProblem.Kind.DUPLICATE_ID, HistoryProblem.Kind.DUPLICATE_LABEL,
						HistoryProblem.Kind.SELF_LOOP));
	}

	@Test
	void newIdsAreTwelveHexadecimalDigits() {
		assertThat(RevisionDrafts.newId()).matches("[0-9a-f]{12}").isNotEqualTo(RevisionDrafts.newId());
	}

	private Revision draft(boolean splice, List<String> heads, List<String> dependsOn) {
		return this.drafts
			.draft(new RevisionRequest("new", heads, splice, dependsOn, List.of(), "New", null, "db/new.sql"));
	}

}
