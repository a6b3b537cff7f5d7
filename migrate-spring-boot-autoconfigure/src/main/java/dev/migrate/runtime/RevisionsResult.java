package dev.migrate.runtime;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that a verb lists, and what they were looked up in.
 *
 * @param database product and version of the database, or {@code null} if none was asked
 * @param revisions the revisions, in the verb's order
 * @param graph the graph that they are in; it may hold revisions that only the database
 * knows
 * @param applied the ids of all applied revisions; nothing if no database was asked
 */
public record RevisionsResult(@Nullable String database, List<RevisionView> revisions, RevisionGraph graph,
		Set<String> applied) {

	public RevisionsResult {
		revisions = List.copyOf(revisions);
		applied = Set.copyOf(applied);
	}

	/**
	 * Revisions of a graph, of which no database was asked.
	 * @param revisions the revisions
	 * @param graph the graph that they are in
	 * @return the result
	 */
	public static RevisionsResult of(List<Revision> revisions, RevisionGraph graph) {
		return new RevisionsResult(null,
				revisions.stream().map((revision) -> RevisionView.of(revision, graph, null)).toList(), graph, Set.of());
	}

	static RevisionsResult of(List<Revision> revisions, RevisionGraph graph, Snapshot snapshot) {
		return new RevisionsResult(snapshot.database(),
				revisions.stream()
					.map((revision) -> RevisionView.of(revision, graph, snapshot.row(revision.id())))
					.toList(),
				graph, snapshot.applied());
	}

	/**
	 * Their ids.
	 * @return the ids
	 */
	public List<String> ids() {
		return this.revisions.stream().map(RevisionView::revision).toList();
	}

}
