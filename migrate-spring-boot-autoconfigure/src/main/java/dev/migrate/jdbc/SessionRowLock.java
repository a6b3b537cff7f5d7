package dev.migrate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.LockStrategy;
import dev.migrate.dialect.UtcTimestamps;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A committed row that names the session which holds the lock:
 * <ol>
 * <li>whoever finds it free, or held by a session that has ended, puts its own session
 * into it by an update that names what it found, so that only one succeeds;</li>
 * <li>a session that ends without giving the lock back loses it with its life.</li>
 * </ol>
 */
final class SessionRowLock implements MigrationLock {

	private static final Log logger = LogFactory.getLog(SessionRowLock.class);

	private final MigrationConnection connection;

	private final LockStrategy.SessionRow sql;

	private final LockTable table;

	SessionRowLock(MigrationConnection connection, LockStrategy.SessionRow sql, TableName versionTable) {
		this.connection = connection;
		this.sql = sql;
		this.table = new LockTable(connection, versionTable);
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		if (!this.table.exists()) {
			this.table.ensure("lock");
		}
		String holder = read();
		if (holder != null && isAlive(holder)) {
			return false;
		}
		String found = (holder != null) ? "held_by = " + this.connection.dialect().literal(holder) : "held_by IS NULL";
		if (update(this.connection.dialect().literal(own()), found)) {
			return true;
		}
		// Either another was faster, or the process that made the table died before its
		// row
		this.table.ensure("lock");
		return false;
	}

	/** A driver that connects anew by itself begins another session. */
	@Override
	public boolean isHeld() throws SQLException {
		return own().equals(read());
	}

	@Override
	public void release() {
		try {
			update("NULL", "held_by = " + this.connection.dialect().literal(own()));
		}
		catch (SQLException ex) {
			logger.debug("Releasing the migration lock failed; it ends with its session", ex);
		}
	}

	@Override
	public @Nullable LockHolder holder() throws SQLException {
		String holder = this.table.exists() ? read() : null;
		return (holder != null && isAlive(holder)) ? new LockHolder("session " + holder, null) : null;
	}

	private boolean update(String value, String condition) throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement()) {
			return statement
				.executeUpdate("UPDATE " + this.table.sqlName() + " SET held_by = " + value + ", held_since = '"
						+ UtcTimestamps.format(Instant.now()) + "' WHERE name = 'lock' AND " + condition) == 1;
		}
	}

	private @Nullable String read() throws SQLException {
		List<String> held = query("SELECT held_by FROM " + this.table.sqlName() + " WHERE held_by IS NOT NULL");
		return held.isEmpty() ? null : held.get(0);
	}

	private String own() throws SQLException {
		return query(this.sql.session()).get(0);
	}

	/** A user who does not see all sessions cannot tell that one has ended. */
	private boolean isAlive(String session) throws SQLException {
		return query(this.sql.liveSessions()).contains(session)
				|| !Boolean.parseBoolean(query(this.sql.seesAllSessions()).get(0));
	}

	private List<String> query(String query) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = this.connection.jdbc().createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

}
