package dev.migrate.dialect;

import java.util.List;

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
	 *
	 * @param holderReadable whether others can read and change the table's other rows
	 * meanwhile, so that it can say who holds the lock
	 */
	record Row(boolean holderReadable) implements LockStrategy {

	}

	/**
	 * A committed row that names a session, and is worth nothing once that session has
	 * ended: for databases that lock whole tables, and where DDL waits for every open
	 * transaction.
	 *
	 * @param session a query for the own session's identity, as text
	 * @param liveSessions a query for the identities of all live sessions
	 * @param seesAllSessions a query for whether this user sees all sessions
	 */
	record SessionRow(String session, String liveSessions, String seesAllSessions) implements LockStrategy {

	}

	/**
	 * The write transaction of a small database in a file beside the database's own, for
	 * databases in a file that have one writer. The operating system ends it with its
	 * process.
	 *
	 * @param databaseFile a query for the path of the database's file, empty in memory
	 * @param urlPrefix what the URL of a file's database has before its path
	 * @param begin statements that begin the transaction, and fail at once if there is
	 * one
	 */
	record LockFile(String databaseFile, String urlPrefix, List<String> begin) implements LockStrategy {

		public LockFile {
			begin = List.copyOf(begin);
		}

	}

}
