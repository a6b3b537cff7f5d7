package dev.migrate.dialect;

/**
 * How a database keeps two migrations apart. Every strategy dies with its holder: nothing
 * stays locked after a crash.
 */
public sealed interface LockStrategy {

	/**
	 * A lock of the session that migrates. The statements take the lock's name as their
	 * only parameter. A lock is tried, never waited for: on PostgreSQL a waiting query
	 * would stall the holder's {@code CREATE INDEX CONCURRENTLY}.
	 *
	 * @param tryAcquire a query that returns true, or 1, when it got the lock
	 * @param release a query that gives the lock back
	 * @param holder a query for one row: who holds the lock, as text, and since how many
	 * seconds its session or transaction runs (may be null)
	 */
	record Session(String tryAcquire, String release, String holder) implements LockStrategy {

	}

	/**
	 * An updated row in an open transaction of a second connection, for databases whose
	 * DDL commits. The row lives in a table of its own beside the version table.
	 */
	record Row() implements LockStrategy {

	}

	/**
	 * The database's only write transaction, taken anew for each revision.
	 *
	 * @param begin the statement that takes it
	 */
	record WriteTransaction(String begin) implements LockStrategy {

	}

}
