package dev.migrate.actuate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.StatusRefresher;

/**
 * The status of each database, brought up to date when it is old.
 */
public final class MigrationStatuses {

	private final List<StatusRefresher> refreshers;

	private final Supplier<MigrationStatus> withoutDataSource;

	/**
	 * Create the statuses.
	 * @param refreshers one for each database
	 * @param withoutDataSource the status to show if there is no database at all
	 */
	public MigrationStatuses(Collection<StatusRefresher> refreshers, Supplier<MigrationStatus> withoutDataSource) {
		this.refreshers = List.copyOf(refreshers);
		this.withoutDataSource = withoutDataSource;
	}

	Map<String, MigrationStatus> get() {
		Map<String, MigrationStatus> statuses = new TreeMap<>();
		StatusRefresher.refresh(this.refreshers);
		this.refreshers.forEach((refresher) -> statuses.put(refresher.database(), refresher.lastKnown()));
		if (statuses.isEmpty()) {
			statuses.put(MigrationMonitor.DEFAULT_DATABASE, this.withoutDataSource.get());
		}
		return statuses;
	}

}
