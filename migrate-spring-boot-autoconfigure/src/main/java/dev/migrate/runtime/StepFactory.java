package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.VersionTable;
import dev.migrate.revision.Revision;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlRevision;
import dev.migrate.script.SqlSection;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps out of revisions, and finds what cannot run before anything does.
 */
final class StepFactory {

	private final Dialect dialect;

	private final RevisionScripts scripts;

	StepFactory(Dialect dialect, RevisionScripts scripts) {
		this.dialect = dialect;
		this.scripts = scripts;
	}

	Step upgrade(Revision revision) {
		SqlRevision script = this.scripts.get(revision.id());
		String downgrade = script.downgrade(this.dialect.name()).map(StoredDowngrade::render).orElse(null);
		return Step.of(new RevisionStep(Direction.UPGRADE, revision), script.upgrade(this.dialect.name()), downgrade,
				this.dialect);
	}

	/** The step that undoes a revision, by its script, or else by what its row keeps. */
	Step downgrade(Revision revision, MigrationConnection connection, VersionTable table) throws SQLException {
		SqlSection section = downgradeSection(revision, connection, table)
			.orElseThrow(() -> new IrreversibleRevisionException(List.of(revision.id())));
		return Step.of(new RevisionStep(Direction.DOWNGRADE, revision), section, null, this.dialect);
	}

	private Optional<SqlSection> downgradeSection(Revision revision, MigrationConnection connection, VersionTable table)
			throws SQLException {
		Optional<SqlRevision> script = this.scripts.find(revision.id());
		if (script.isPresent()) {
			return script.get().downgrade(this.dialect.name());
		}
		@Nullable String stored = table.readDowngradeScript(connection.jdbc(), revision.id());
		return Optional.ofNullable(stored).map((text) -> StoredDowngrade.parse(revision.id(), text));
	}

	/**
	 * Make each step once and look at it, without keeping it: memory is bounded by the
	 * largest script.
	 */
	void checkUpgrades(List<Revision> revisions) {
		for (Revision revision : revisions) {
			check(upgrade(revision));
		}
	}

	void checkDowngrades(List<Revision> revisions, MigrationConnection connection, VersionTable table)
			throws SQLException {
		List<String> irreversible = new ArrayList<>();
		for (Revision revision : revisions) {
			try {
				check(downgrade(revision, connection, table));
			}
			catch (IrreversibleRevisionException ex) {
				irreversible.add(revision.id() + " (" + revision.source() + ")");
			}
		}
		if (!irreversible.isEmpty()) {
			throw new IrreversibleRevisionException(irreversible);
		}
	}

	private void check(Step step) {
		if (!step.section().transactional()) {
			return;
		}
		for (SqlStatement statement : step.statements()) {
			Optional<String> reason = this.dialect.refusedInTransaction(statement);
			if (reason.isPresent()) {
				throw new StatementRefusedException(step.step(), step.section().path(), statement, reason.get());
			}
		}
	}

}
