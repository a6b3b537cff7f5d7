package dev.migrate.runtime;

import java.time.Duration;
import java.time.Instant;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.jdbc.VersionTable;
import org.jspecify.annotations.Nullable;

/**
 * The statements that record in the row of a revision how far a step is.
 */
final class StepRecords {

	private final VersionTable table;

	private final RowFactory rows;

	private final Step step;

	private final @Nullable RevisionRow found;

	private final Instant startedAt = Instant.now();

	StepRecords(VersionTable table, RowFactory rows, Step step, @Nullable RevisionRow found) {
		this.table = table;
		this.rows = rows;
		this.step = step;
		this.found = found;
	}

	/** The step begins, or goes on. */
	String begin(int done, @Nullable String checksum) {
		if (this.found != null) {
			return inFlight(done, checksum);
		}
		return this.table.insertSql(progress(inFlightState(), done, checksum), this.step.downgradeScript());
	}

	/** So many statements have taken effect. */
	String inFlight(int done, @Nullable String checksum) {
		return this.table.updateProgressSql(progress(inFlightState(), done, checksum));
	}

	/** The statement after so many is half-way. */
	String inFlight(int done, @Nullable String checksum, String progress) {
		return this.table.updateProgressSql(progress(inFlightState(), done, checksum).withStatementProgress(progress));
	}

	/** The statement after so many failed. */
	String failed(int done, @Nullable String checksum) {
		RevisionState state = (this.step.step().direction() == Direction.UPGRADE) ? RevisionState.UPGRADE_FAILED
				: RevisionState.DOWNGRADE_FAILED;
		return this.table.updateProgressSql(progress(state, done, checksum));
	}

	/** The step is done. */
	String finished() {
		if (this.step.step().direction() == Direction.DOWNGRADE) {
			return this.table.deleteSql(this.step.revision());
		}
		RevisionRow row = this.rows.applied(this.step.step().revision(), Instant.now(),
				Duration.between(this.startedAt, Instant.now()));
		return this.table.updateSql(row, this.step.downgradeScript());
	}

	private RevisionRow progress(RevisionState state, int done, @Nullable String checksum) {
		RevisionRow row = (this.found != null) ? this.found
				: this.rows.applied(this.step.step().revision(), this.startedAt, Duration.ZERO);
		return row.withProgress(state, done, (done > 0) ? checksum : null);
	}

	private RevisionState inFlightState() {
		return (this.step.step().direction() == Direction.UPGRADE) ? RevisionState.UPGRADING
				: RevisionState.DOWNGRADING;
	}

}
