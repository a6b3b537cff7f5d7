package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrate.revision.TestRevisions.applied;
import static dev.migrate.revision.TestRevisions.branched;
import static dev.migrate.revision.TestRevisions.graph;
import static dev.migrate.revision.TestRevisions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionPlanner}, where {@link ConformanceTests} do not reach.
 */
class RevisionPlannerTests {

	private final RevisionGraph graph = branched();

	private final RevisionPlanner planner = new RevisionPlanner(this.graph);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "b|d1 c1 d2 c2", "c1br@b|d1 c1", "-2|d1 c1", "d1-2|d1 c1 d2 c2",
			"c1br@d1-2|d1 c1", "c1br@-3|d1 c1 d2 c2 b", "base|d1 c1 d2 c2 b a", "c2br@base+2|d2 c2", "d1|" })
	void downgradesFromTwoHeads(String target, String expected) {
		List<String> plan = ids(this.planner.downgrade(target, applied(this.graph, "d1", "d2")));
		assertThat(String.join(" ", plan)).isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void whenSeveralRevisionsAreCurrentThenStepsDownFromTheFirstOfTheSet() {
		assertThat(ids(this.planner.downgrade("-1", applied(this.graph, "d2", "d1")))).containsExactly("d2");
	}

	@Test
	void whenDowngradeTargetIsNotAppliedThenRefuses() {
		assertThatExceptionOfType(RevisionRangeException.class)
			.isThrownBy(() -> this.planner.downgrade("d2", applied(this.graph, "d1")))
			.withMessageStartingWith("Revision d2 is not applied, so there is nothing to undo.");
	}

	@Test
	void whenDowngradeTargetIsImpliedThenDoesNothing() {
		RevisionGraph graph = graph("a", "b + a");
		assertThat(new RevisionPlanner(graph).downgrade("a", applied(graph, "b"))).isEmpty();
	}

	@Test
	void whenBranchOfDowngradeIsUnknownThenRefuses() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.planner.downgrade("c1bR@c1", applied(this.graph, "d1")))
			.withMessageStartingWith("There is no branch 'c1bR'. Did you mean c1br?");
	}

	@Test
	void whenStepsPointTheWrongWayThenNamesTheOtherCommand() {
		assertThatExceptionOfType(RevisionRangeException.class).isThrownBy(() -> this.planner.upgrade("-1", Set.of()))
			.withMessage("'-1' points the wrong way for an upgrade; 'db downgrade -1' is what goes there.");
		assertThatExceptionOfType(RevisionRangeException.class)
			.isThrownBy(() -> this.planner.downgrade("+1", applied(this.graph, "d1")))
			.withMessage("'+1' points the wrong way for a downgrade; 'db upgrade +1' is what goes there.");
	}

	@Test
	void whenStepUpIsAmbiguousThenSaysHowToChoose() {
		assertThatExceptionOfType(AmbiguousRevisionException.class)
			.isThrownBy(() -> this.planner.upgrade("+1", applied(this.graph, "b")))
			.withMessageStartingWith("'+1' is ambiguous: one step up from b there are 2 revisions:\n  c1 ")
			.withMessageEndingWith("Name the branch, as in 'c1@+1', or the revision itself.");
		assertThatExceptionOfType(AmbiguousRevisionException.class)
			.isThrownBy(() -> this.planner.upgrade("+1", applied(this.graph, "c1", "c2")))
			.withMessageStartingWith("'+1' is ambiguous, it could start at any of 2 current revisions:");
	}

	@Test
	void whenTargetsOverlapThenRefuses() {
		assertThatExceptionOfType(RevisionRequestException.class)
			.isThrownBy(() -> this.planner.upgrade(List.of("b", "d1"), Set.of()))
			.withMessage("Revisions b and d1 overlap: d1 stands on the other. Name only d1.");
	}

	@Test
	void headsOfABranchNeverOverlap() {
		RevisionGraph graph = graph("a [lib]", "b < a", "c < a + b");
		assertThat(ids(new RevisionPlanner(graph).upgrade("lib@heads", Set.of()))).containsExactly("a", "b", "c");
	}

	@Test
	void upgradesThroughRedundantLinks() {
		RevisionGraph graph = graph("a", "b < a", "m < a, b", "n < m, a + b");
		assertThat(ids(new RevisionPlanner(graph).upgrade("head", Set.of()))).containsExactly("a", "b", "m", "n");
	}

	@Test
	void stampKeepsTheOtherSideOfAMerge() {
		RevisionGraph graph = graph("a", "b1 < a", "b2 < a", "m < b1, b2", "n < m");
		StampPlan plan = new RevisionPlanner(graph).stamp(List.of("b1"), applied(graph, "n"), false);
		assertThat(plan.mark()).isEmpty();
		assertThat(ids(plan.unmark())).containsExactly("n", "m");
	}

	@Test
	void stampMarksParentsFirst() {
		StampPlan plan = this.planner.stamp(List.of("heads"), applied(this.graph, "a"), false);
		assertThat(ids(plan.mark())).startsWith("b").containsExactlyInAnyOrder("b", "c1", "d1", "c2", "d2");
		assertThat(plan.unmark()).isEmpty();
	}

	@Test
	void purgeForgetsUnknownRevisions() {
		Set<String> applied = new LinkedHashSet<>(List.of("gone", "d1", "c1", "b", "a"));
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.planner.stamp(List.of("b"), applied, false));
		StampPlan plan = this.planner.stamp(List.of("b"), applied, true);
		assertThat(plan.mark()).isEmpty();
		assertThat(ids(plan.unmark())).containsExactly("d1", "c1");
	}

	@Test
	void stampRefusesSteps() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.planner.stamp(List.of("-1"), Set.of(), false))
			.withMessageStartingWith("'-1' is relative, which stamp does not take.");
	}

	@Test
	void historyOfUnrelatedEndsIsRefused() {
		assertThatExceptionOfType(RevisionRangeException.class)
			.isThrownBy(() -> this.planner.history("c1:d2", Set.of()))
			.withMessageStartingWith("'c1:d2' is not a range: its end does not stand on c1.");
	}

	@Test
	void historyFromCurrent() {
		assertThat(ids(this.planner.history("current:d1", applied(this.graph, "b")))).containsExactly("d1", "c1", "b");
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.planner.history("current:current", Set.of()));
	}

	@Test
	void historyThatStartsBelowTheBaseListsEverything() {
		assertThat(ids(this.planner.history("-9:", Set.of()))).containsExactly("d1", "c1", "d2", "c2", "b", "a");
	}

	@Test
	void historyListsWhatOnlyAnUnlistedRevisionConnects() {
		RevisionGraph graph = graph("a", "c < a", "x + c", "t < a + x");
		assertThat(ids(new RevisionPlanner(graph).history("a:t", Set.of()))).containsExactly("t", "c", "a");
	}

}
