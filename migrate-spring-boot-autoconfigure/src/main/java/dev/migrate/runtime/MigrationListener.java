package dev.migrate.runtime;

import java.time.Duration;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.LockHolder;

/**
 * Told how a migration goes on, on the thread that migrates. A listener must not throw.
 */
public interface MigrationListener {

	/**
	 * Another process holds the migration lock. Called again every few seconds.
	 * @param holder who holds it
	 */
	default void waitingForLock(LockHolder holder) {
	}

	/**
	 * A revision is about to be applied or undone.
	 * @param step the revision and the direction
	 */
	default void stepStarting(RevisionStep step) {
	}

	/**
	 * A statement is about to be sent to the database.
	 * @param step the revision and the direction
	 * @param statement the statement
	 * @param index its place in the section, from 0
	 * @param count how many statements the section has; for a Java revision, how many are
	 * known so far
	 */
	default void statementStarting(RevisionStep step, SqlStatement statement, int index, int count) {
	}

	/**
	 * A batch of a backfill is committed.
	 * @param step the revision and the direction
	 * @param table the table
	 * @param rows how many rows this run has set so far
	 */
	default void batchFinished(RevisionStep step, String table, long rows) {
	}

	/**
	 * A revision is applied, or undone, and committed.
	 * @param step the revision and the direction
	 * @param duration how long it took
	 */
	default void stepFinished(RevisionStep step, Duration duration) {
	}

}
