package dev.migrate.jdbc;

/**
 * The state of a row of the version table.
 */
public enum RevisionState {

	/**
	 * The revision's upgrade is done.
	 */
	APPLIED,

	/**
	 * The upgrade is running, or the process that ran it died.
	 */
	UPGRADING,

	/**
	 * A statement of the upgrade failed; those before it took effect.
	 */
	UPGRADE_FAILED,

	/**
	 * The downgrade is running, or the process that ran it died.
	 */
	DOWNGRADING,

	/**
	 * A statement of the downgrade failed; those before it took effect.
	 */
	DOWNGRADE_FAILED;

	/**
	 * Whether a revision in this state counts as applied. One whose downgrade is not
	 * finished does: it still has to be undone.
	 * @return {@code true} if it counts as applied
	 */
	public boolean isApplied() {
		return this == APPLIED || isHalfUndone();
	}

	/**
	 * Whether an upgrade has begun and not ended.
	 * @return {@code true} if part of the upgrade took effect
	 */
	public boolean isHalfDone() {
		return this == UPGRADING || this == UPGRADE_FAILED;
	}

	/**
	 * Whether a downgrade has begun and not ended.
	 * @return {@code true} if part of the downgrade took effect
	 */
	public boolean isHalfUndone() {
		return this == DOWNGRADING || this == DOWNGRADE_FAILED;
	}

	/**
	 * Whether the process that worked on the revision gave no word of how it ended: it is
	 * at work, or it died.
	 * @return {@code true} for the two running states
	 */
	public boolean isInFlight() {
		return this == UPGRADING || this == DOWNGRADING;
	}

}
