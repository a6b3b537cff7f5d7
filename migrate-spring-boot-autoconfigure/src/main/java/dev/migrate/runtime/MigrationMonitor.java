package dev.migrate.runtime;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * What is known of each database's migrations, in memory. It depends on nothing, so that
 * anything may ask it at any time.
 */
public final class MigrationMonitor {

	/**
	 * The name of the only database, or of the one without a name of its own.
	 */
	public static final String DEFAULT_DATABASE = "default";

	private final Map<String, KnownStatus> statuses = new ConcurrentHashMap<>();

	/**
	 * The phase of a database. This never takes long.
	 * @param database its name in the configuration
	 * @return the phase; {@link Phase#UNKNOWN} if nothing is known
	 */
	public Phase phase(String database) {
		@Nullable KnownStatus known = this.statuses.get(database);
		return (known != null) ? known.phase() : Phase.UNKNOWN;
	}

	/**
	 * The status of a database. Where the start found it up to date without looking at
	 * any details, whoever asks for them first waits for a query.
	 * @param database its name in the configuration
	 * @return the status; {@link Phase#UNKNOWN} if nothing is known
	 */
	public MigrationStatus status(String database) {
		return known(database).status();
	}

	/**
	 * The status of each database, by name.
	 * @return a copy
	 */
	public Map<String, MigrationStatus> statuses() {
		Map<String, MigrationStatus> statuses = new TreeMap<>();
		this.statuses.forEach((database, known) -> statuses.put(database, known.status()));
		return Map.copyOf(statuses);
	}

	/**
	 * Record a status.
	 * @param database the database's name in the configuration
	 * @param status the status
	 */
	public void update(String database, MigrationStatus status) {
		update(database, new KnownStatus.Full(status));
	}

	void update(String database, KnownStatus status) {
		this.statuses.put(database, status);
	}

	KnownStatus known(String database) {
		@Nullable KnownStatus known = this.statuses.get(database);
		return (known != null) ? known : new KnownStatus.Full(MigrationStatus.notChecked());
	}

	/**
	 * Record a status unless another one was recorded since.
	 * @param database the database's name in the configuration
	 * @param before the status that was known when the database was asked
	 * @param now what the database said
	 */
	void replace(String database, KnownStatus before, MigrationStatus now) {
		this.statuses.compute(database,
				(name, known) -> (known == null || known.equals(before)) ? new KnownStatus.Full(now) : known);
	}

}
