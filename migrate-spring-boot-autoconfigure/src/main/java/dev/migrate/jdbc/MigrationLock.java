package dev.migrate.jdbc;

import java.sql.SQLException;

import dev.migrate.dialect.LockStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two migrations of one database apart. A lock is tried without waiting; the
 * waiting is {@link LockWait}'s.
 */
public interface MigrationLock {

	/**
	 * Try to get the lock.
	 * @return {@code true} if this process holds it now
	 * @throws SQLException if the database fails
	 */
	boolean tryAcquire() throws SQLException;

	/**
	 * Whether this process still holds the lock that it got. One that lives on the
	 * connection that migrates cannot be lost without it.
	 * @return {@code false} if the lock is lost
	 * @throws SQLException if the database fails
	 */
	boolean isHeld() throws SQLException;

	/**
	 * Give the lock back. Never throws: the work is done by then, and the lock dies with
	 * the connection anyway.
	 */
	void release();

	/**
	 * Who holds the lock.
	 * @return the holder, or {@code null} if nobody does or the database does not tell
	 * @throws SQLException if the database fails
	 */
	@Nullable LockHolder holder() throws SQLException;

	/**
	 * The lock for a connection.
	 * @param connection the connection that migrates
	 * @param table the version table that the lock guards
	 * @return the lock, not yet acquired
	 */
	static MigrationLock of(MigrationConnection connection, TableName table) {
		LockStrategy strategy = connection.dialect().lockStrategy();
		if (strategy instanceof LockStrategy.Session session) {
			return new SessionLock(connection, session, table);
		}
		if (strategy instanceof LockStrategy.Row row) {
			return new RowLock(connection, row, table);
		}
		if (strategy instanceof LockStrategy.SessionRow sessionRow) {
			return new SessionRowLock(connection, sessionRow, table);
		}
		return new LockFile(connection, (LockStrategy.LockFile) strategy, table);
	}

}
