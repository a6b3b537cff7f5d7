package dev.migrate.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A row of the version table: one revision that is applied, or half applied. It describes
 * itself, so that a build which does not carry the revision can still show and undo it.
 *
 * @param revision the revision's id
 * @param downRevisions the ids that it revises
 * @param dependsOn the ids and labels that it depends on
 * @param message the revision's message
 * @param checksum checksum of the revision's script, with the name of its algorithm, or
 * {@code null} where nothing is known of it
 * @param state how far it is
 * @param statementsDone how many statements of the section in progress have taken effect;
 * meaningful unless the state is {@link RevisionState#APPLIED}
 * @param statementsChecksum checksum of the statements done, so that a resumed run
 * notices when one of them was edited, or {@code null}
 * @param appliedAt when its upgrade ended, or began if it has not ended
 * @param appliedBy who ran it: user and host, or {@code null}
 * @param duration how long the upgrade took; zero for a stamped revision
 * @param toolVersion the version of this library that wrote the row, or {@code null}
 * @param progress how far the statement in progress is, where it takes effect in steps,
 * or {@code null}
 * @param fingerprint what the script's file came to, byte for byte, or {@code null} where
 * nothing is known of it
 */
public record RevisionRow(String revision, List<String> downRevisions, List<String> dependsOn, String message,
		@Nullable String checksum, RevisionState state, int statementsDone, @Nullable String statementsChecksum,
		Instant appliedAt, @Nullable String appliedBy, Duration duration, @Nullable String toolVersion,
		@Nullable String progress, @Nullable Long fingerprint) {

	public RevisionRow {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * The row as a revision, for histories that no script describes.
	 * @return the revision
	 */
	public Revision toRevision() {
		return new Revision(this.revision, this.downRevisions, this.dependsOn, List.of(), this.message, null,
				"a row of the version table");
	}

	/**
	 * The same row in another state.
	 * @param state the state
	 * @param statementsDone the number of statements done
	 * @param statementsChecksum their checksum
	 * @return the row
	 */
	public RevisionRow withProgress(RevisionState state, int statementsDone, @Nullable String statementsChecksum) {
		return new RevisionRow(this.revision, this.downRevisions, this.dependsOn, this.message, this.checksum, state,
				statementsDone, statementsChecksum, this.appliedAt, this.appliedBy, this.duration, this.toolVersion,
				null, this.fingerprint);
	}

	/**
	 * The same row, with a statement that is in progress.
	 * @param progress how far it is
	 * @return the row
	 */
	public RevisionRow withStatementProgress(String progress) {
		return new RevisionRow(this.revision, this.downRevisions, this.dependsOn, this.message, this.checksum,
				this.state, this.statementsDone, this.statementsChecksum, this.appliedAt, this.appliedBy, this.duration,
				this.toolVersion, progress, this.fingerprint);
	}

	/**
	 * The same row, applied by somebody else.
	 * @param appliedBy who ran it
	 * @return the row
	 */
	public RevisionRow withAppliedBy(String appliedBy) {
		return new RevisionRow(this.revision, this.downRevisions, this.dependsOn, this.message, this.checksum,
				this.state, this.statementsDone, this.statementsChecksum, this.appliedAt, appliedBy, this.duration,
				this.toolVersion, this.progress, this.fingerprint);
	}

}
