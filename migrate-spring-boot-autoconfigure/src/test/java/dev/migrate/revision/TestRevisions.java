package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Histories in short hand: {@code "c1 < b, a + dep [label]"} follows b and a, depends on
 * dep and is labelled.
 */
final class TestRevisions {

	private TestRevisions() {
	}

	static RevisionGraph graph(String... revisions) {
		return RevisionGraph.of(revisions(revisions));
	}

	static List<Revision> revisions(String... revisions) {
		List<Revision> list = new ArrayList<>();
		for (String text : revisions) {
			String id = text.split("[<+\\[]", 2)[0].strip();
			list.add(new Revision(id, part(text, "<"), part(text, "+"), part(text, "["), "doc of " + id, null,
					"db/" + id + "_" + list.size() + ".sql"));
		}
		return list;
	}

	private static List<String> part(String text, String marker) {
		int start = text.indexOf(marker);
		return (start < 0) ? List.of()
				: List.of(text.substring(start + 1).split("[<+\\[\\]]", 2)[0].strip().split(", "));
	}

	/** Returns the set of all applied revisions for rows of Alembic's table. */
	static Set<String> applied(RevisionGraph graph, String... rows) {
		return new LinkedHashSet<>(graph.ancestors(List.of(rows)));
	}

	static List<String> ids(List<Revision> revisions) {
		return revisions.stream().map(Revision::id).toList();
	}

	/** The history that chapter 5 of Alembic's behaviour is explained with. */
	static RevisionGraph branched() {
		return graph("a", "b < a", "c1 < b [c1br]", "d1 < c1", "c2 < b [c2br]", "d2 < c2");
	}

}
