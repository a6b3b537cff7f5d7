package dev.migrate.runtime;

/**
 * What to do about pending revisions when the app starts.
 */
public enum StartupMode {

	/**
	 * Apply them.
	 */
	UPGRADE,

	/**
	 * Refuse to start.
	 */
	CHECK,

	/**
	 * Wait until another process has applied them.
	 */
	WAIT,

	/**
	 * Nothing.
	 */
	NONE

}
