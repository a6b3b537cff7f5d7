package dev.migrate.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.revision.TestRevisions.applied;
import static dev.migrate.revision.TestRevisions.branched;
import static dev.migrate.revision.TestRevisions.graph;
import static dev.migrate.revision.TestRevisions.ids;
import static dev.migrate.revision.TestRevisions.revisions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionGraph}.
 */
class RevisionGraphTests {

	@Test
	void tellsHeadsFromRealHeads() {
		RevisionGraph graph = graph("a", "b < a", "n + a", "m < n + b");
		assertThat(ids(graph.heads())).containsExactly("b", "m");
		assertThat(ids(graph.realHeads())).containsExactly("m");
		assertThat(ids(graph.bases())).containsExactly("a", "n");
		assertThat(ids(graph.realBases())).containsExactly("a");
	}

	@Test
	void currentShowsTipsThatOthersDependOn() {
		RevisionGraph graph = graph("a1", "a2 < a1", "n1", "n2 < n1 + a2");
		Set<String> applied = applied(graph, "n2");
		assertThat(applied).containsExactly("n2", "a1", "a2", "n1");
		assertThat(ids(graph.current(applied))).containsExactly("a2", "n2");
		assertThat(ids(graph.maximal(applied))).containsExactly("n2");
	}

	@Test
	void labelSpreadsDownAPlainLineOnly() {
		RevisionGraph line = graph("a", "b < a [lib]", "c < b");
		assertThat(line.revisions()).allSatisfy((revision) -> assertThat(line.labels(revision)).containsExactly("lib"));
		RevisionGraph merged = graph("a", "b < a [lib]", "x", "m < b, x");
		assertThat(merged.labels(merged.get("a"))).isEmpty();
		assertThat(merged.labels(merged.get("m"))).containsExactly("lib");
	}

	@Test
	void labelStandsForItsRevisionAndNotForTheHead() {
		RevisionGraph graph = branched();
		assertThat(ids(graph.resolve("c1br"))).containsExactly("c1");
		assertThat(ids(graph.resolve("c1br@head"))).containsExactly("d1");
		assertThat(ids(graph.resolve("heads"))).containsExactly("d1", "d2");
		assertThat(graph.resolve("c1br@base")).isEmpty();
	}

	@Test
	void whenPrefixIsAmbiguousThenListsCandidates() {
		RevisionGraph graph = graph("ae10aa", "ae10bb < ae10aa");
		assertThatExceptionOfType(AmbiguousRevisionException.class).isThrownBy(() -> graph.resolve("ae"))
			.withMessage("""
					'ae' is ambiguous, 2 revisions or labels start with it:
					  ae10aa (doc of ae10aa) in db/ae10aa_0.sql
					  ae10bb (doc of ae10bb) in db/ae10bb_1.sql
					Type more characters, or the whole id.""")
			.satisfies((ex) -> assertThat(ids(ex.candidates())).containsExactly("ae10aa", "ae10bb"));
	}

	@Test
	void whenRevisionIsUnknownThenSuggestsNearOnes() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> graph("60815f645d4b").resolve("60815f645d4c"))
			.withMessage("There is no revision or branch label '60815f645d4c'. Did you mean 60815f645d4b?"
					+ " 'db history' lists the revisions there are.");
	}

	@Test
	void whenHeadMeansSeveralThenListsThemAndSaysHowToGoOn() {
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> branched().resolve("head"))
			.withMessage("""
					'head' is not one revision, there are 2 heads:
					  d1 (doc of d1) in db/d1_3.sql
					  d2 (doc of d2) in db/d2_5.sql
					Name one of them (by id, or by branch as in 'd1@head'), take them all with 'db upgrade heads', \
					or join them with 'db merge heads'.""");
	}

	@Test
	void whenAppliedRevisionIsUnknownThenSaysHowToGetOut() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> branched().maximal(Set.of("a", "gone")))
			.withMessageStartingWith("The database has revision gone applied, which is not among the revisions")
			.withMessageContaining("db stamp --purge");
	}

	@Test
	void whenSeveralThingsAreWrongThenReportsAllWithTheirSources() {
		List<Revision> revisions = revisions("a", "a", "b < missing", "c < c", "d + dd", "x < y", "y < z", "z < x [a]",
				"l1 [lib]", "l2 [lib]");
		assertThatExceptionOfType(InvalidHistoryException.class).isThrownBy(() -> RevisionGraph.of(revisions))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(HistoryProblem::kind)
				.containsExactly(HistoryProblem.Kind.DUPLICATE_ID, HistoryProblem.Kind.DUPLICATE_LABEL,
						HistoryProblem.Kind.DUPLICATE_LABEL, HistoryProblem.Kind.MISSING_PARENT,
						HistoryProblem.Kind.SELF_LOOP, HistoryProblem.Kind.MISSING_DEPENDENCY,
						HistoryProblem.Kind.CYCLE))
			.withMessageStartingWith("The revisions have 7 problems:\n- Revision id a is used by 2 files: "
					+ "db/a_0.sql, db/a_1.sql. Delete the copies or give all but one a new id.")
			.withMessageContaining("Revision b (db/b_2.sql) follows 'missing', which does not exist.")
			.withMessageContaining("Revisions need each other in a circle: x needs y needs z needs x. "
					+ "See db/x_5.sql, db/y_6.sql, db/z_7.sql, and remove one of these references.");
	}

	@Test
	void findsCycleBetweenABaseAndAHead() {
		assertThatExceptionOfType(InvalidHistoryException.class)
			.isThrownBy(() -> graph("a", "b < a, d", "c < b", "d < c", "e < d"))
			.withMessageContaining("b needs d needs c needs b");
	}

	@Test
	void findsEveryCycle() {
		assertThatExceptionOfType(InvalidHistoryException.class)
			.isThrownBy(() -> graph("a < b", "b < a", "c", "d < e", "e < d"))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(2));
	}

	@Test
	void whenParentIsALabelOrPrefixThenNamesTheId() {
		assertThatExceptionOfType(InvalidHistoryException.class)
			.isThrownBy(() -> graph("a00111 [lib]", "b00111 < lib", "c00111 < a001"))
			.withMessageContaining("It is a branch label: write the full id, a00111.")
			.withMessageContaining("Files need the full id: a00111?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a-b", "a@b", "a+b", "a:b", "", " ", " a", "heads" })
	void whenIdCannotBeUsedInATargetThenRefuses(String id) {
		assertThatExceptionOfType(InvalidHistoryException.class)
			.isThrownBy(() -> new Revision(id, List.of(), List.of(), List.of(), "", null, "db/x.sql"))
			.withMessageStartingWith("Revision id '" + id + "' in db/x.sql ");
	}

	@Test
	void redundantDependenciesAreNormalized() {
		RevisionGraph graph = graph("a", "b1", "b2 < b1 + a", "b3 < b2 + a");
		assertThat(ids(graph.parents(graph.get("b3")))).containsExactly("b2");
		assertThat(ids(graph.parents(graph.get("b2")))).containsExactly("b1", "a");
	}

	@Test
	void offlineStartCountsAsAppliedWithAllItStandsOn() {
		RevisionGraph graph = branched();
		assertThat(graph.appliedAt("c1br")).containsExactlyInAnyOrder("a", "b", "c1");
		assertThat(graph.appliedAt("base")).isEmpty();
	}

}
