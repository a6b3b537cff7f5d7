package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import dev.migrate.dialect.LockStrategy;
import dev.migrate.dialect.UtcTimestamps;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * An updated row in an open transaction of a second connection, for databases that have
 * no session locks. The table has two rows: {@code lock}, whose row lock is the migration
 * lock, and {@code holder}, committed, which tells others who holds it.
 */
final class RowLock implements MigrationLock {

	private static final Log logger = LogFactory.getLog(RowLock.class);

	private static final int SECONDS_TO_TRY = 1;

	private final MigrationConnection connection;

	private final LockStrategy.Row strategy;

	private final LockTable table;

	private @Nullable Connection lockConnection;

	RowLock(MigrationConnection connection, LockStrategy.Row strategy, TableName versionTable) {
		this.connection = connection;
		this.strategy = strategy;
		this.table = new LockTable(connection, versionTable);
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		if (!this.table.exists()) {
			this.table.ensure("lock", "holder");
		}
		Connection second = lockRow();
		if (second == null) {
			return false;
		}
		this.lockConnection = second;
		if (this.strategy.holderReadable()) {
			recordHolder();
		}
		return true;
	}

	/**
	 * A connection whose open transaction has locked the row, or null if another's has.
	 */
	private @Nullable Connection lockRow() throws SQLException {
		Connection second = this.connection.openAnother();
		boolean locked = false;
		try {
			second.setAutoCommit(false);
			int rows = updateLockRow(second);
			locked = rows == 1;
			if (rows == 0) {
				// The process that made the table died before it made its rows
				this.table.ensure("lock", "holder");
			}
		}
		finally {
			if (!locked) {
				endAndClose(second);
			}
		}
		return locked ? second : null;
	}

	/** The rows that were there to be locked, or -1 if they are locked by another. */
	private int updateLockRow(Connection second) throws SQLException {
		try (Statement statement = second.createStatement()) {
			statement.setQueryTimeout(SECONDS_TO_TRY);
			return statement
				.executeUpdate("UPDATE " + this.table.sqlName() + " SET held_by = 'locked' WHERE name = 'lock'");
		}
		catch (SQLException ex) {
			if (!this.connection.dialect().isLockedByAnother(ex)) {
				throw ex;
			}
			logger.debug("The migration lock's row is locked by another connection", ex);
			return -1;
		}
	}

	/** Its connection may be cut while the other one lives on. */
	@Override
	public boolean isHeld() {
		Connection second = this.lockConnection;
		try {
			return second != null && updateLockRow(second) == 1;
		}
		catch (SQLException ex) {
			logger.debug("The migration lock's connection is gone", ex);
			return false;
		}
	}

	private void recordHolder() throws SQLException {
		this.connection.execute("UPDATE " + this.table.sqlName() + " SET held_by = "
				+ this.connection.dialect().literal(LocalHost.thisProcess()) + ", held_since = '"
				+ UtcTimestamps.format(Instant.now()) + "' WHERE name = 'holder'");
	}

	@Override
	public void release() {
		Connection second = this.lockConnection;
		this.lockConnection = null;
		if (second != null) {
			endAndClose(second);
		}
	}

	private static void endAndClose(Connection connection) {
		try (connection) {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			logger.debug("Ending the lock's transaction failed; it ends with its connection", ex);
		}
	}

	/**
	 * Who is recorded may have died: somebody holds the lock only if its row is locked.
	 */
	@Override
	public @Nullable LockHolder holder() throws SQLException {
		if (!this.table.exists()) {
			return null;
		}
		Connection second = lockRow();
		if (second != null) {
			endAndClose(second);
			return null;
		}
		return this.strategy.holderReadable() ? readHolder() : new LockHolder("another connection", null);
	}

	private LockHolder readHolder() throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement();
				ResultSet rows = statement.executeQuery(
						"SELECT held_by, held_since FROM " + this.table.sqlName() + " WHERE name = 'holder'")) {
			if (!rows.next() || rows.getString(1) == null) {
				return new LockHolder("another connection", null);
			}
			String since = rows.getString(2);
			return new LockHolder(rows.getString(1),
					(since != null) ? Duration.between(UtcTimestamps.parse(since), Instant.now()) : null);
		}
	}

}
