package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.jdbc.ErrorText;
import dev.migrate.jdbc.StatementFailedException;

/**
 * A statement of a revision failed.
 */
public class RevisionFailedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient RevisionStep step;

	RevisionFailedException(RevisionStep step, String path, String database, String effect, String action,
			StatementFailedException failure) {
		super("%s: the %s of revision %s (%s) failed on %s: %s%n  statement %d: %s%n  %s".formatted(
				Step.at(path, failure.getStatement().line()), step.direction().verb(), step.revision().id(),
				step.revision().message(), database, failure.getMessage(), failure.getIndex() + 1,
				Statements.shortened(failure.getStatement().sql()), effect), action, failure);
		this.step = step;
	}

	RevisionFailedException(RevisionStep step, String place, String database, String effect, String action,
			RuntimeException failure) {
		super("%s: the %s of revision %s (%s) failed on %s: %s%n  %s".formatted(place, step.direction().verb(),
				step.revision().id(), step.revision().message(), database, failure, effect), action, failure);
		this.step = step;
	}

	RevisionFailedException(RevisionStep step, String place, String database, String action, SQLException failure) {
		super("%s: the %s of revision %s (%s) failed on %s when it was recorded and committed: %s%n  Nothing of it took effect: its transaction was rolled back."
			.formatted(place, step.direction().verb(), step.revision().id(), step.revision().message(), database,
					ErrorText.of(failure)),
				action, failure);
		this.step = step;
	}

	/**
	 * The step that failed.
	 * @return the revision and the direction
	 */
	public RevisionStep getStep() {
		return this.step;
	}

}
