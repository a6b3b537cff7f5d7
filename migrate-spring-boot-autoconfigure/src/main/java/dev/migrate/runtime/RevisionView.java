package dev.migrate.runtime;

import java.time.Instant;
import java.util.List;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * A revision as results show it: what its script says, where it stands in the graph, and
 * what the database says of it.
 *
 * @param revision the id
 * @param downRevisions the ids that it revises; none for a base
 * @param dependsOn the ids and labels that it depends on
 * @param branchLabels the labels of the branch it belongs to
 * @param message the one-line message
 * @param created when it was written, or {@code null} if the script does not say
 * @param source where it was read
 * @param head whether no revision revises it
 * @param branchPoint whether several revisions revise it
 * @param mergePoint whether it revises several
 * @param state its state in the database, or {@code null} if it is not applied
 * @param appliedAt when it was applied, or {@code null}
 * @param appliedBy who applied it, or {@code null}
 * @param durationMs how long its upgrade took, in milliseconds, or {@code null}
 */
public record RevisionView(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, @Nullable Instant created, String source, boolean head,
		boolean branchPoint, boolean mergePoint, @Nullable RevisionState state, @Nullable Instant appliedAt,
		@Nullable String appliedBy, @Nullable Long durationMs) {

	static RevisionView of(Revision revision, RevisionGraph graph, @Nullable RevisionRow row) {
		return new RevisionView(revision.id(), revision.downRevisions(), revision.dependsOn(), graph.labels(revision),
				revision.message(), revision.created(), revision.source(), graph.isHead(revision),
				graph.isBranchPoint(revision), graph.isMergePoint(revision), (row != null) ? row.state() : null,
				(row != null) ? row.appliedAt() : null, (row != null) ? row.appliedBy() : null,
				(row != null) ? row.duration().toMillis() : null);
	}

}
