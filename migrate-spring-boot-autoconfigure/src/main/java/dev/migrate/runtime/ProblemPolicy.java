package dev.migrate.runtime;

/**
 * What to do about a history that does not agree with the scripts.
 */
public enum ProblemPolicy {

	/**
	 * Refuse, before anything runs.
	 */
	FAIL,

	/**
	 * Log a warning and go on.
	 */
	WARN,

	/**
	 * Go on.
	 */
	IGNORE

}
