package dev.migrate.runtime;

/**
 * How a database stands towards the scripts.
 */
public enum Phase {

	/**
	 * There is no data source: nothing to migrate.
	 */
	NO_DATASOURCE,

	/**
	 * Nothing is known yet.
	 */
	UNKNOWN,

	/**
	 * A migration is running in this process.
	 */
	RUNNING,

	/**
	 * All revisions are applied.
	 */
	UP_TO_DATE,

	/**
	 * Revisions are pending.
	 */
	PENDING,

	/**
	 * The database has revisions that the scripts lack.
	 */
	AHEAD,

	/**
	 * A migration failed or was refused.
	 */
	FAILED,

	/**
	 * The database cannot be reached.
	 */
	UNREACHABLE

}
