package dev.migrate.actuate;

import java.time.Instant;
import java.util.List;

import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Phase;
import dev.migrate.runtime.RevisionView;
import org.jspecify.annotations.Nullable;

/**
 * One database as the endpoint shows it.
 *
 * @param status the short answer
 * @param database product and version, or {@code null} if it was never reached
 * @param current the current revisions
 * @param heads the heads
 * @param pending the pending revisions, in the order in which they would be applied
 * @param history the applied revisions, oldest first
 * @param unknown applied revisions that no script describes
 * @param edited applied revisions whose scripts were edited since
 * @param problem what is wrong, or {@code null}
 * @param checkedAt when the database was asked, or {@code null} if it was not yet
 */
public record DatabaseDescriptor(Phase status, @Nullable String database, List<String> current, List<String> heads,
		List<RevisionView> pending, List<RevisionView> history, List<String> unknown, List<String> edited,
		@Nullable String problem, @Nullable Instant checkedAt) {

	static DatabaseDescriptor of(MigrationStatus status) {
		return new DatabaseDescriptor(status.phase(), status.database(), status.current(), status.heads(),
				status.pending(), status.history(), status.unknown(), status.edited(), status.problem(),
				status.checkedAt());
	}

}
