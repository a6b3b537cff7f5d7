package dev.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.revision.StampPlan;
import dev.migrate.script.SqlRevision;
import org.jspecify.annotations.Nullable;

/**
 * One stamp: rows are written and removed in one transaction, and nothing else is touched.
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
			Snapshot[] seen = { snapshot };
			List<String> marked = new ArrayList<>();
			List<String> unmarked = new ArrayList<>();
			this.session.connection().inTransaction(() -> {
				if (this.session.isLockedByTransaction()) {
					seen[0] = this.session.read();
				}
				write(targets, purge, seen[0], marked, unmarked);
			});
			List<String> current = UpgradeRun.result(List.of(), this.session.read()).current();
			return new StampResult(snapshot.database(), marked, unmarked, current);
		});
	}

	private StampPlan plan(List<String> targets, boolean purge, Snapshot snapshot) {
		Set<String> applied = purge ? snapshot.appliedAndKnown() : snapshot.applied();
		return new RevisionPlanner(purge ? snapshot.graph() : snapshot.graphWithRows()).stamp(targets, applied, purge);
	}

	private void write(List<String> targets, boolean purge, Snapshot snapshot, List<String> marked,
			List<String> unmarked) throws SQLException {
		StampPlan plan = plan(targets, purge, snapshot);
		Set<String> toRemove = new LinkedHashSet<>();
		plan.unmark().forEach((revision) -> toRemove.add(revision.id()));
		if (purge) {
			snapshot.unknown().forEach((row) -> toRemove.add(row.revision()));
		}
		removeHalfDone(snapshot, plan, toRemove);
		for (String id : toRemove) {
			this.session.connection().execute(this.session.table().deleteSql(id));
			unmarked.add(id);
		}
		for (Revision revision : plan.mark()) {
			if (mark(revision, snapshot.row(revision.id()))) {
				marked.add(revision.id());
			}
		}
	}

	/** What stands half-way above the stamped revisions is settled by the stamp: it is not applied. */
	private static void removeHalfDone(Snapshot snapshot, StampPlan plan, Set<String> toRemove) {
		Set<String> marked = new LinkedHashSet<>();
		plan.mark().forEach((revision) -> marked.add(revision.id()));
		snapshot.content()
			.rows()
			.stream()
			.filter((row) -> row.state().isHalfDone() && !marked.contains(row.revision()))
			.forEach((row) -> toRemove.add(row.revision()));
	}

	private boolean mark(Revision revision, @Nullable RevisionRow found) throws SQLException {
		RevisionRow row = this.rows.applied(revision, Instant.now(), Duration.ZERO);
		String downgrade = downgradeScript(revision);
		if (found == null) {
			this.session.connection().execute(this.session.table().insertSql(row, downgrade));
			return true;
		}
		boolean upToDate = found.state() == RevisionState.APPLIED
				&& (row.checksum() == null || row.checksum().equals(found.checksum()));
		if (!upToDate) {
			this.session.connection().execute(this.session.table().updateSql(row, downgrade));
		}
		return !upToDate;
	}

	private @Nullable String downgradeScript(Revision revision) throws SQLException {
		Dialect dialect = this.session.connection().dialect();
		SqlRevision script = this.session.scripts().find(revision.id()).orElse(null);
		if (script == null) {
			return this.session.table().readDowngradeScript(this.session.connection().jdbc(), revision.id());
		}
		return script.downgrade(dialect.name()).map(StoredDowngrade::render).orElse(null);
	}

}
