package dev.migrate.runtime;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands.
 *
 * @param phase the short answer
 * @param database product and version, or {@code null} if it was never reached
 * @param current the applied revisions on which no applied revision stands
 * @param heads the revisions that nothing revises
 * @param pending what an upgrade to the heads would apply, in order
 * @param history the applied revisions, oldest first, also those that stand half-way
 * @param unknown applied revisions that no script describes
 * @param edited applied revisions whose scripts were edited since, with their paths
 * @param problem what is wrong, or {@code null}; without secrets
 * @param checkedAt when the database was asked, or {@code null} if it was not yet
 */
public record MigrationStatus(Phase phase, @Nullable String database, List<String> current, List<String> heads,
		List<RevisionView> pending, List<RevisionView> history, List<String> unknown, List<String> edited,
		@Nullable String problem, @Nullable Instant checkedAt) {

	/**
	 * The status of an app without a data source.
	 * @param graph the graph that the scripts form
	 * @return the status, with the heads and nothing else
	 */
	public static MigrationStatus noDataSource(RevisionGraph graph) {
		return new MigrationStatus(Phase.NO_DATASOURCE, null, List.of(), ids(graph.heads()), List.of(), List.of(),
				List.of(), List.of(), null, Instant.now());
	}

	/**
	 * The status before anything is known.
	 * @return the status
	 */
	public static MigrationStatus notChecked() {
		return new MigrationStatus(Phase.UNKNOWN, null, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null, null);
	}

	/**
	 * The status of a database that was not reached yet: the heads, and nothing else.
	 */
	static MigrationStatus notReached(RevisionGraph graph) {
		return new MigrationStatus(Phase.UNKNOWN, null, List.of(), ids(graph.heads()), List.of(), List.of(), List.of(),
				List.of(), null, null);
	}

	/**
	 * The status of a database to which all revisions are applied, without its history.
	 */
	static MigrationStatus upToDate(RevisionGraph graph, String database, Instant checkedAt) {
		List<String> all = ids(graph.revisions());
		return new MigrationStatus(Phase.UP_TO_DATE, database, ids(graph.current(new LinkedHashSet<>(all))),
				ids(graph.heads()), List.of(), List.of(), List.of(), List.of(), null, checkedAt);
	}

	static MigrationStatus of(Snapshot snapshot) {
		RevisionGraph graph = snapshot.graph();
		RevisionGraph withRows = snapshot.graphWithRows();
		List<Revision> pending = new RevisionPlanner(graph).upgrade("heads", snapshot.appliedAndKnown());
		List<String> unknown = snapshot.unknown().stream().map(RevisionRow::revision).toList();
		return new MigrationStatus(phase(snapshot, pending, unknown), snapshot.database(),
				ids(withRows.current(snapshot.applied())), ids(graph.heads()),
				pending.stream()
					.map((revision) -> RevisionView.of(revision, graph, snapshot.row(revision.id())))
					.toList(),
				snapshot.content()
					.rows()
					.stream()
					.map((row) -> RevisionView.of(withRows.get(row.revision()), withRows, row))
					.toList(),
				unknown, snapshot.edited(), null, Instant.now());
	}

	private static Phase phase(Snapshot snapshot, List<Revision> pending, List<String> unknown) {
		if (snapshot.content().rows().stream().anyMatch((row) -> row.state().isHalfUndone())) {
			return Phase.PENDING;
		}
		if (!pending.isEmpty()) {
			return Phase.PENDING;
		}
		return unknown.isEmpty() ? Phase.UP_TO_DATE : Phase.AHEAD;
	}

	private static List<String> ids(List<Revision> revisions) {
		return revisions.stream().map(Revision::id).toList();
	}

	/**
	 * The same status with another phase and problem.
	 * @param phase the phase
	 * @param problem what is wrong, or {@code null}
	 * @return the status
	 */
	public MigrationStatus with(Phase phase, @Nullable String problem) {
		return new MigrationStatus(phase, this.database, this.current, this.heads, this.pending, this.history,
				this.unknown, this.edited, problem, Instant.now());
	}

}
