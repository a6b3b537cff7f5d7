package dev.migrate.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Phase;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * {@link HealthIndicator} that is up while each database has all revisions of this build.
 *
 * <p>
 * A database that is ahead counts as up: during a rolling deployment the new instances
 * migrate it while the old ones still serve. A database that is down keeps its last
 * status: whether it answers is the {@code db} indicator's question.
 */
public class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private final MigrationStatuses statuses;

	/**
	 * Create the indicator.
	 * @param statuses the status of each database
	 */
	public MigrationsHealthIndicator(MigrationStatuses statuses) {
		super("The migration status is not to be had");
		this.statuses = statuses;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Status worst = Status.UP;
		Map<String, Object> databases = new LinkedHashMap<>();
		for (Map.Entry<String, MigrationStatus> entry : this.statuses.get().entrySet()) {
			worst = worse(worst, status(entry.getValue().phase()));
			databases.put(entry.getKey(), details(entry.getValue()));
		}
		builder.status(worst).withDetail("databases", databases);
	}

	private static Status status(Phase phase) {
		return switch (phase) {
			case UP_TO_DATE, AHEAD, NO_DATASOURCE -> Status.UP;
			case FAILED -> Status.DOWN;
			case UNKNOWN, RUNNING, PENDING, UNREACHABLE -> Status.OUT_OF_SERVICE;
		};
	}

	private static Status worse(Status one, Status other) {
		if (one.equals(Status.DOWN) || other.equals(Status.UP)) {
			return one;
		}
		return other;
	}

	private static Map<String, Object> details(MigrationStatus status) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("status", status.phase());
		details.put("current", status.current());
		details.put("heads", status.heads());
		details.put("pending", status.pending().size());
		if (status.problem() != null) {
			details.put("problem", status.problem());
		}
		return details;
	}

}
