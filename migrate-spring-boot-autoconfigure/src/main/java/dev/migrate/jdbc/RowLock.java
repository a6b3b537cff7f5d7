package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import dev.migrate.dialect.Dialect;
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

	private final MigrationConnection connection;

	private final Dialect dialect;

	private final String table;

	private @Nullable Connection lockConnection;

	RowLock(MigrationConnection connection, TableName versionTable) {
		this.connection = connection;
		this.dialect = connection.dialect();
		this.table = versionTable.withSuffix("_lock").render(this.dialect);
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		ensureTable();
		Connection second = this.connection.openAnother();
		boolean acquired = false;
		try {
			second.setAutoCommit(false);
			acquired = updateLockRow(second);
		}
		finally {
			if (acquired) {
				this.lockConnection = second;
			}
			else {
				second.rollback();
				second.setAutoCommit(true);
				second.close();
			}
		}
		if (acquired) {
			recordHolder();
		}
		return acquired;
	}

	private boolean updateLockRow(Connection second) {
		try (Statement statement = second.createStatement()) {
			statement.setQueryTimeout(1);
			return statement.executeUpdate("UPDATE " + this.table + " SET held_by = 'locked' WHERE name = 'lock'") == 1;
		}
		catch (SQLException ex) {
			logger.debug("The migration lock's row is locked by another connection", ex);
			return false;
		}
	}

	private void recordHolder() throws SQLException {
		ProcessHandle process = ProcessHandle.current();
		this.connection.execute("UPDATE " + this.table + " SET held_by = "
				+ this.dialect.literal("process " + process.pid() + " on " + LocalHost.name()) + ", held_since = "
				+ this.dialect.literal(UtcTimestamps.format(Instant.now())) + " WHERE name = 'holder'");
	}

	@Override
	public void release() {
		Connection second = this.lockConnection;
		this.lockConnection = null;
		if (second == null) {
			return;
		}
		forgetHolder();
		try (second) {
			second.rollback();
			second.setAutoCommit(true);
		}
		catch (SQLException ex) {
			logger.debug("Releasing the migration lock failed; it ends with its connection", ex);
		}
	}

	private void forgetHolder() {
		try {
			this.connection
				.execute("UPDATE " + this.table + " SET held_by = NULL, held_since = NULL WHERE name = 'holder'");
		}
		catch (SQLException ex) {
			logger.debug("The holder of the migration lock is still recorded; whoever asks sees that it is free", ex);
		}
	}

	/**
	 * The recorded holder, unless it died without a word: then the lock's row is free.
	 */
	@Override
	public @Nullable LockHolder holder() throws SQLException {
		LockHolder holder = recordedHolder();
		return (holder != null && this.lockConnection == null && isFree()) ? null : holder;
	}

	private boolean isFree() throws SQLException {
		try (Connection second = this.connection.openAnother()) {
			second.setAutoCommit(false);
			boolean free = updateLockRow(second);
			second.rollback();
			second.setAutoCommit(true);
			return free;
		}
	}

	private @Nullable LockHolder recordedHolder() throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT held_by, held_since FROM " + this.table + " WHERE name = 'holder'")) {
			if (!rows.next() || rows.getString(1) == null) {
				return null;
			}
			String since = rows.getString(2);
			Duration heldFor = (since != null) ? Duration.between(UtcTimestamps.parse(since), Instant.now()) : null;
			return new LockHolder(rows.getString(1), heldFor);
		}
		catch (SQLException ex) {
			if (this.dialect.isMissingTable(ex)) {
				return null;
			}
			throw ex;
		}
	}

	/**
	 * Two processes may create the table at once; whoever comes second finds it, or its
	 * rows, there.
	 */
	private void ensureTable() throws SQLException {
		if (rowsPresent() == 2) {
			return;
		}
		for (String sql : new String[] {
				"CREATE TABLE " + this.table
						+ " (name varchar(10) NOT NULL PRIMARY KEY, held_by varchar(255), held_since varchar(30))",
				"INSERT INTO " + this.table + " (name) VALUES ('lock')",
				"INSERT INTO " + this.table + " (name) VALUES ('holder')" }) {
			try {
				this.connection.execute(sql);
			}
			catch (SQLException ex) {
				logger.debug("Another process may have created the lock table", ex);
			}
		}
		if (rowsPresent() != 2) {
			// Whatever went wrong was no race: let it speak
			this.connection.execute("INSERT INTO " + this.table + " (name) VALUES ('lock')");
		}
	}

	private int rowsPresent() throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement();
				ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + this.table)) {
			return rows.next() ? rows.getInt(1) : 0;
		}
		catch (SQLException ex) {
			if (this.dialect.isMissingTable(ex)) {
				return 0;
			}
			throw ex;
		}
	}

}
