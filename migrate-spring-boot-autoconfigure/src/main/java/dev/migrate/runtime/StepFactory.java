package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.revision.Revision;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.SqlSection;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps out of revisions, and finds what cannot run before anything does.
 */
final class StepFactory {

	// Text is held a few times over, so that this comes to a few megabytes
	private static final int MOST_CHECKED_CHARACTERS = 1_000_000;

	private final Dialect dialect;

	private final ScriptSections sections;

	private final StoredScripts stored;

	private final Map<String, Step> checked = new HashMap<>();

	private int checkedCharacters;

	StepFactory(Dialect dialect, ScriptSections sections, StoredScripts stored) {
		this.dialect = dialect;
		this.sections = sections;
		this.stored = stored;
	}

	static StepFactory of(Session session) {
		return new StepFactory(session.connection().dialect(), session.sections(),
				(revision) -> session.table().readDowngradeScript(session.connection().jdbc(), revision));
	}

	Step upgrade(Revision revision) {
		Step step = this.checked.remove(revision.id());
		return (step != null) ? step : makeUpgrade(revision);
	}

	private Step makeUpgrade(Revision revision) {
		Optional<JavaRevision> java = this.sections.java(revision.id());
		if (java.isPresent()) {
			return this.sections.javaSteps().upgrade(revision, java.get());
		}
		return Step.of(new RevisionStep(Direction.UPGRADE, revision), this.sections.upgrade(revision.id()),
				this.sections.storedDowngrade(revision.id()), this.dialect);
	}

	/** The step that undoes a revision, by its script, or else by what its row keeps. */
	Step downgrade(Revision revision) throws SQLException {
		Optional<JavaRevision> java = this.sections.java(revision.id());
		if (java.isPresent()) {
			return this.sections.javaSteps().downgrade(revision, java.get());
		}
		SqlSection section = downgradeSection(revision).orElseThrow(
				() -> new IrreversibleRevisionException(List.of(revision.id() + " (" + revision.source() + ")")));
		return Step.of(new RevisionStep(Direction.DOWNGRADE, revision), section, null, this.dialect);
	}

	private Optional<SqlSection> downgradeSection(Revision revision) throws SQLException {
		if (this.sections.has(revision.id())) {
			return this.sections.downgrade(revision.id());
		}
		@Nullable String script = this.stored.read(revision.id());
		return Optional.ofNullable(script).map((text) -> StoredDowngrade.parse(revision.id(), text));
	}

	/**
	 * Make each step once and look at it. As many are kept as are small enough together,
	 * so that memory is bounded by the largest script and not by the history.
	 */
	void checkUpgrades(List<Revision> revisions) {
		for (Revision revision : revisions) {
			Step step = makeUpgrade(revision);
			check(step);
			keep(step);
		}
	}

	private void keep(Step step) {
		int characters = step.section().sql().length();
		if (step.java() == null && this.checkedCharacters + characters <= MOST_CHECKED_CHARACTERS) {
			this.checkedCharacters += characters;
			this.checked.put(step.revision(), step);
		}
	}

	void checkDowngrades(List<Revision> revisions) throws SQLException {
		List<String> irreversible = new ArrayList<>();
		for (Revision revision : revisions) {
			try {
				check(downgrade(revision));
			}
			catch (IrreversibleRevisionException ex) {
				irreversible.addAll(ex.revisions());
			}
		}
		if (!irreversible.isEmpty()) {
			throw new IrreversibleRevisionException(irreversible);
		}
	}

	private void check(Step step) {
		if (!step.section().transactional() || (step.java() != null && step.java().commits())) {
			return;
		}
		for (SqlStatement statement : step.statements()) {
			Optional<String> reason = this.dialect.refusedInTransaction(statement);
			if (reason.isPresent()) {
				throw new StatementRefusedException(step.step(), step.section().path(), statement, reason.get());
			}
		}
	}

	/**
	 * Reads the scripts that rows keep.
	 */
	@FunctionalInterface
	interface StoredScripts {

		/** For offline SQL, which sees no rows. */
		StoredScripts NONE = (revision) -> null;

		@Nullable String read(String revision) throws SQLException;

	}

}
