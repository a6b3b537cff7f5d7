package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
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
 * The write transaction of a small database in a file beside the one that migrates. The
 * file is never deleted: a process that waits may have opened it already. A database in
 * memory belongs to one process and needs no lock.
 */
final class LockFile implements MigrationLock {

	private static final Log logger = LogFactory.getLog(LockFile.class);

	private final MigrationConnection connection;

	private final LockStrategy.LockFile strategy;

	private final String suffix;

	private @Nullable Connection lockConnection;

	LockFile(MigrationConnection connection, LockStrategy.LockFile strategy, TableName table) {
		this.connection = connection;
		this.strategy = strategy;
		this.suffix = "-" + table + "-lock";
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		String database = databaseFile();
		if (database.isEmpty()) {
			return true;
		}
		Connection file = open(database);
		boolean acquired = false;
		try {
			acquired = begin(file) && recordHolder(file) && begin(file);
		}
		finally {
			if (acquired) {
				this.lockConnection = file;
			}
			else {
				close(file);
			}
		}
		return acquired;
	}

	private Connection open(String database) throws SQLException {
		return DriverManager.getConnection(this.strategy.urlPrefix() + database + this.suffix);
	}

	private String databaseFile() throws SQLException {
		try (Statement statement = this.connection.jdbc().createStatement();
				ResultSet rows = statement.executeQuery(this.strategy.databaseFile())) {
			String file = rows.next() ? rows.getString(1) : null;
			return (file != null) ? file : "";
		}
	}

	private boolean begin(Connection file) throws SQLException {
		try (Statement statement = file.createStatement()) {
			for (String sql : this.strategy.begin()) {
				statement.execute(sql);
			}
			return true;
		}
		catch (SQLException ex) {
			if (this.connection.dialect().isLockedByAnother(ex)) {
				return false;
			}
			throw ex;
		}
	}

	/** Committed, so that others can read it while the next transaction is the lock. */
	private boolean recordHolder(Connection file) throws SQLException {
		try (Statement statement = file.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS holder");
			statement
				.execute("CREATE TABLE holder AS SELECT " + this.connection.dialect().literal(LocalHost.thisProcess())
						+ " AS held_by, '" + UtcTimestamps.format(Instant.now()) + "' AS held_since");
			statement.execute("COMMIT");
			return true;
		}
		catch (SQLException ex) {
			if (this.connection.dialect().isLockedByAnother(ex)) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public boolean isHeld() {
		return true;
	}

	@Override
	public void release() {
		Connection file = this.lockConnection;
		this.lockConnection = null;
		if (file != null) {
			close(file);
		}
	}

	private static void close(Connection file) {
		try {
			file.close();
		}
		catch (SQLException ex) {
			logger.debug("Closing the lock's file failed; its lock ends with the process", ex);
		}
	}

	@Override
	public @Nullable LockHolder holder() throws SQLException {
		String database = databaseFile();
		if (database.isEmpty()) {
			return null;
		}
		try (Connection file = open(database)) {
			return begin(file) ? null : readHolder(file);
		}
	}

	private static LockHolder readHolder(Connection file) {
		try (Statement statement = file.createStatement();
				ResultSet rows = statement.executeQuery("SELECT held_by, held_since FROM holder")) {
			if (rows.next()) {
				return new LockHolder(rows.getString(1),
						Duration.between(UtcTimestamps.parse(rows.getString(2)), Instant.now()));
			}
		}
		catch (SQLException ex) {
			logger.debug("The lock was taken a moment ago", ex);
		}
		return new LockHolder("another connection", null);
	}

}
