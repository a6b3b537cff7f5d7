package dev.migrate.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static dev.migrate.revision.TestRevisions.graph;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionFormatter}.
 */
class RevisionFormatterTests {

	private final RevisionGraph graph = graph("a", "b < a", "c1 < b [two, one]", "c2 < b", "m < c1, c2", "n [net]",
			"o < m + net");

	private final RevisionFormatter formatter = new RevisionFormatter(this.graph, Set.of("b"));

	@Test
	void formatsHeads() {
		assertThat(this.graph.heads()).extracting(this.formatter::head)
			.containsExactly("n (net) (effective head)", "o (one, two) (head)");
	}

	@Test
	void formatsCurrent() {
		assertThat(this.formatter.current(this.graph.get("b"))).isEqualTo("b (current) (branchpoint)");
		assertThat(this.formatter.current(this.graph.get("m"))).isEqualTo("m (mergepoint)");
	}

	@Test
	void formatsHistory() {
		assertThat(this.graph.revisions()).extracting(this.formatter::history)
			.containsExactly("<base> -> a, doc of a", "a -> b (current) (branchpoint), doc of b",
					"b -> c1 (one, two), doc of c1", "b -> c2, doc of c2",
					"c1, c2 -> m (one, two) (mergepoint), doc of m", "<base> -> n (net) (effective head), doc of n",
					"m (net) -> o (one, two) (head), doc of o");
	}

	@Test
	void formatsBranches() {
		assertThat(this.formatter.branch(this.graph.get("b"), false)).containsExactly("b (current) (branchpoint)",
				"  -> c1 (one, two)", "  -> c2", "");
	}

	@Test
	void formatsDetails() {
		assertThat(this.formatter.details(this.graph.get("b"))).containsExactly("Rev: b (branchpoint) (current)",
				"Parent: a", "Branches into: c1, c2", "Path: db/b_1.sql", "", "    doc of b", "");
		assertThat(this.formatter.details(this.graph.get("o"))).isEqualTo(List.of("Rev: o (head)", "Parent: m",
				"Also depends on: net", "Branch names: one, two", "Path: db/o_6.sql", "", "    doc of o", ""));
		assertThat(this.formatter.details(this.graph.get("m"))).contains("Rev: m (mergepoint)", "Merges: c1, c2");
	}

}
