package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.revision.StampPlan;
import dev.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;

/**
 * One stamp: rows are written and removed in one transaction, and nothing else is
 * touched.
 */
final class StampRun {

	private final Session session;

	private final RowFactory rows;

	StampRun(Session session) {
		this.session = session;
		this.rows = new RowFactory(session.scripts(), session.settings());
	}

	StampResult run(List<String> targets, boolean purge) throws SQLException {
		plan(targets, purge, this.session.read());
		return this.session.locked((snapshot) -> {
			List<String> marked = new ArrayList<>();
			List<String> unmarked = new ArrayList<>();
			this.session.connection().inTransaction(() -> write(targets, purge, snapshot, marked, unmarked));
			List<String> current = RunResult.of(List.of(), this.session.read()).current();
			List<String> previous = RunResult.of(List.of(), snapshot).current();
			return new StampResult(snapshot.database(), previous, marked, unmarked, current);
		});
	}

	StampPlan preview(List<String> targets, boolean purge) {
		return plan(targets, purge, this.session.read());
	}

	private StampPlan plan(List<String> targets, boolean purge, Snapshot snapshot) {
		Set<String> begun = snapshot.begun();
		if (purge) {
			begun.retainAll(ids(snapshot.graph().revisions()));
		}
		return new RevisionPlanner(graph(snapshot, purge)).stamp(targets, begun, purge);
	}

	private static RevisionGraph graph(Snapshot snapshot, boolean purge) {
		return purge ? snapshot.graph() : snapshot.graphWithRows();
	}

	private void write(List<String> targets, boolean purge, Snapshot snapshot, List<String> marked,
			List<String> unmarked) throws SQLException {
		StampPlan plan = plan(targets, purge, snapshot);
		Set<String> toRemove = new LinkedHashSet<>(ids(plan.unmark()));
		if (purge) {
			snapshot.unknown().forEach((row) -> toRemove.add(row.revision()));
		}
		for (String id : toRemove) {
			this.session.connection().execute(this.session.table().deleteSql(id));
			unmarked.add(id);
		}
		for (Revision revision : plan.mark()) {
			this.session.connection().execute(this.session.table().insertSql(row(revision), downgradeScript(revision)));
			marked.add(revision.id());
		}
		for (RevisionRow row : snapshot.content().rows()) {
			if (!toRemove.contains(row.revision()) && isBelow(row, targets, graph(snapshot, purge)) && settle(row)) {
				marked.add(row.revision());
			}
		}
	}

	private static boolean isBelow(RevisionRow row, List<String> targets, RevisionGraph graph) {
		List<String> resolved = targets.stream()
			.flatMap((target) -> graph.resolve(target).stream())
			.map(Revision::id)
			.toList();
		return graph.ancestors(resolved).contains(row.revision());
	}

	/**
	 * Bring a row that is there already in line with its script: not half-way, not
	 * edited.
	 */
	private boolean settle(RevisionRow found) throws SQLException {
		RevisionScript script = this.session.scripts().find(found.revision()).orElse(null);
		boolean sameScript = script == null || script.checksum().equals(found.checksum());
		if (found.state() == RevisionState.APPLIED && sameScript) {
			return false;
		}
		Revision revision = (script != null) ? script.revision() : found.toRevision();
		this.session.connection().execute(this.session.table().updateSql(row(revision), downgradeScript(revision)));
		return true;
	}

	private RevisionRow row(Revision revision) {
		return this.rows.applied(revision, Instant.now(), Duration.ZERO);
	}

	private static List<String> ids(List<Revision> revisions) {
		return revisions.stream().map(Revision::id).toList();
	}

	private @Nullable String downgradeScript(Revision revision) throws SQLException {
		ScriptSections sections = this.session.sections();
		if (sections.has(revision.id())) {
			return sections.storedDowngrade(revision.id());
		}
		return this.session.table().readDowngradeScript(this.session.connection().jdbc(), revision.id());
	}

}
