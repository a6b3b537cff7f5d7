package dev.migrate.runtime;

/**
 * What to do at startup about entities and a database that disagree.
 */
public enum ModelCheckMode {

	/**
	 * Do not look.
	 */
	OFF,

	/**
	 * Log what differs.
	 */
	WARN,

	/**
	 * Do not start.
	 */
	FAIL

}
