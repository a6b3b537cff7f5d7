package dev.migrate.runtime;

/**
 * What to do when the migration at startup fails.
 */
public enum FailureMode {

	/**
	 * Fail the start.
	 */
	FAIL,

	/**
	 * Start degraded: log a warning, refuse readiness, and try again in the background.
	 */
	CONTINUE

}
