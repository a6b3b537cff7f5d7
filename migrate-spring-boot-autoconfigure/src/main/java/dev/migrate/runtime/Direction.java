package dev.migrate.runtime;

/**
 * Which way a step goes.
 */
public enum Direction {

	/**
	 * Apply a revision.
	 */
	UPGRADE,

	/**
	 * Undo a revision.
	 */
	DOWNGRADE;

	/**
	 * The verb, as people read it.
	 * @return {@code upgrade} or {@code downgrade}
	 */
	public String verb() {
		return (this == UPGRADE) ? "upgrade" : "downgrade";
	}

}
