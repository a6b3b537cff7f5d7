package dev.migrate.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import dev.migrate.dialect.LockStrategy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A named lock of the session that migrates: PostgreSQL's advisory locks, MySQL's and
 * MariaDB's {@code GET_LOCK}.
 */
final class SessionLock implements MigrationLock {

	private static final Log logger = LogFactory.getLog(SessionLock.class);

	private final MigrationConnection connection;

	private final LockStrategy.Session sql;

	private final String name;

	SessionLock(MigrationConnection connection, LockStrategy.Session sql, TableName table) {
		this.connection = connection;
		this.sql = sql;
		this.name = table.toString();
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		return isTrue(this.sql.tryAcquire());
	}

	@Override
	public boolean isHeld() {
		return true;
	}

	@Override
	public void release() {
		try {
			if (!isTrue(this.sql.release())) {
				logger.warn("The migration lock was no longer held by this session when it was released. "
						+ "If a connection pooler such as PgBouncer stands between, it must pool by session");
			}
		}
		catch (SQLException ex) {
			logger.debug("Releasing the migration lock failed; it ends with its connection", ex);
		}
	}

	@Override
	public @Nullable LockHolder holder() throws SQLException {
		try (PreparedStatement statement = this.connection.jdbc().prepareStatement(this.sql.holder())) {
			statement.setString(1, this.name);
			try (ResultSet rows = statement.executeQuery()) {
				if (!rows.next()) {
					return null;
				}
				double seconds = rows.getDouble(2);
				Duration heldFor = rows.wasNull() ? null : Duration.ofSeconds((long) seconds);
				return new LockHolder(rows.getString(1), heldFor);
			}
		}
	}

	private boolean isTrue(String query) throws SQLException {
		try (PreparedStatement statement = this.connection.jdbc().prepareStatement(query)) {
			statement.setString(1, this.name);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next() && rows.getBoolean(1);
			}
		}
	}

}
