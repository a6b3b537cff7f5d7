package dev.migrate.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What is known of each database's migrations, in memory. It depends on nothing, so that
 * anything may ask it at any time.
 */
public final class MigrationMonitor {

	/**
	 * The name of the only database, or of the one without a name of its own.
	 */
	public static final String DEFAULT_DATABASE = "default";

	private final Map<String, MigrationStatus> statuses = new ConcurrentSkipListMap<>();

	/**
	 * The status of a database.
	 * @param database its name in the configuration
	 * @return the status; {@link Phase#UNKNOWN} if nothing is known
	 */
	public MigrationStatus status(String database) {
		return this.statuses.getOrDefault(database, MigrationStatus.notChecked());
	}

	/**
	 * The status of each database, by name.
	 * @return a copy
	 */
	public Map<String, MigrationStatus> statuses() {
		return Map.copyOf(this.statuses);
	}

	/**
	 * Record a status.
	 * @param database the database's name in the configuration
	 * @param status the status
	 */
	public void update(String database, MigrationStatus status) {
		this.statuses.put(database, status);
	}

	/**
	 * Record a status unless another one was recorded since.
	 * @param database the database's name in the configuration
	 * @param before the status that was known when the database was asked
	 * @param now what the database said
	 */
	void replace(String database, MigrationStatus before, MigrationStatus now) {
		this.statuses.compute(database, (name, known) -> (known == null || known.equals(before)) ? now : known);
	}

}
