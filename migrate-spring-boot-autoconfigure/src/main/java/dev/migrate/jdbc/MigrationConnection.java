package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that a migration uses, with its dialect. Outside
 * {@link #inTransaction} it commits each statement.
 */
public final class MigrationConnection implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(MigrationConnection.class);

	private final DataSource dataSource;

	private final Connection connection;

	private final Dialect dialect;

	private final String description;

	private final boolean autoCommitAtFirst;

	private SessionState state = SessionState.NONE;

	private @Nullable MigrationLock lock;

	private MigrationConnection(DataSource dataSource, Connection connection) throws SQLException {
		this.dataSource = dataSource;
		this.connection = connection;
		DatabaseMetaData metaData = connection.getMetaData();
		this.dialect = Dialects.of(metaData);
		this.description = metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
		this.autoCommitAtFirst = connection.getAutoCommit();
		if (!this.autoCommitAtFirst) {
			connection.setAutoCommit(true);
		}
	}

	/**
	 * Open a connection.
	 * @param dataSource where it comes from
	 * @return the connection
	 * @throws DatabaseUnavailableException if there is no connection to be had
	 */
	public static MigrationConnection open(DataSource dataSource) {
		Connection connection = null;
		try {
			connection = dataSource.getConnection();
			return new MigrationConnection(dataSource, connection);
		}
		catch (SQLException ex) {
			closeQuietly(connection);
			throw new DatabaseUnavailableException(ex);
		}
	}

	private static void closeQuietly(@Nullable Connection connection) {
		if (connection != null) {
			try {
				connection.close();
			}
			catch (SQLException ex) {
				logger.debug("Closing a connection failed", ex);
			}
		}
	}

	public Connection jdbc() {
		return this.connection;
	}

	public Dialect dialect() {
		return this.dialect;
	}

	/**
	 * The database's product name and version.
	 * @return such as {@code PostgreSQL 15.18}
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Open a second connection to the same database, within a few seconds: a pool that
	 * has no more would let this process wait for itself.
	 * @return a new connection, to be closed by the caller
	 * @throws SQLException if there is none to be had
	 */
	Connection openAnother() throws SQLException {
		return new SecondConnection(this.dataSource).open();
	}

	/**
	 * Note how the session stands, and name the version table with its schema from now
	 * on.
	 * @param table the version table
	 * @param name its name as configured
	 * @throws SQLException if the database fails
	 */
	public void rememberSession(VersionTable table, TableName name) throws SQLException {
		this.state = SessionState.of(this.connection, this.dialect, name);
		if (name.schema() == null && this.state.schema() != null) {
			table.useSchema(this.state.schema());
		}
	}

	/**
	 * The statements that bring the session back to where it was when it was remembered.
	 * @return the statements, none if nothing was remembered
	 */
	public List<String> restoreSql() {
		return this.state.restore();
	}

	/**
	 * Bring the session back to where it was when it was remembered. Never throws: where
	 * this fails, the connection has.
	 */
	public void restoreSession() {
		try {
			for (String sql : restoreSql()) {
				execute(sql);
			}
		}
		catch (SQLException ex) {
			logger.debug("Restoring the session failed", ex);
		}
	}

	/**
	 * Set the lock under which this connection works.
	 * @param lock the lock, or {@code null} if it was given back
	 */
	public void workUnder(@Nullable MigrationLock lock) {
		this.lock = lock;
	}

	/**
	 * Make sure that the lock is still held.
	 * @throws LockLostException if it is not
	 * @throws SQLException if the database fails
	 */
	public void requireLock() throws SQLException {
		if (this.lock != null && !this.lock.isHeld()) {
			throw new LockLostException();
		}
	}

	/**
	 * Run one statement.
	 * @param sql the statement
	 * @throws SQLException if it fails
	 */
	public void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Roll back what a script began with a statement of its own. Never throws: where this
	 * fails, there is no transaction.
	 */
	public void rollBack() {
		try {
			execute("ROLLBACK");
		}
		catch (SQLException ex) {
			logger.debug("Rolling a script's own transaction back failed", ex);
		}
	}

	/**
	 * Run work in a transaction. If it fails, the transaction is rolled back.
	 * @param work the work
	 * @throws SQLException if the work, or the commit, fails
	 */
	public void inTransaction(Work work) throws SQLException {
		inTransaction(work, false);
	}

	/**
	 * Run work in a transaction that the work itself ends, with a {@code COMMIT} in its
	 * last round trip. If it fails before, the transaction is rolled back.
	 * @param work the work
	 * @throws SQLException if the work, its commit among it, fails
	 */
	public void inTransactionWithCommit(Work work) throws SQLException {
		inTransaction(work, true);
	}

	private void inTransaction(Work work, boolean commits) throws SQLException {
		Transaction transaction = begin();
		try {
			work.run();
			if (commits) {
				transaction.ended();
			}
			else {
				transaction.commit();
			}
		}
		catch (SQLException | RuntimeException | Error ex) {
			transaction.rollback(ex);
			throw ex;
		}
	}

	/**
	 * Begin a transaction.
	 * @return the transaction, to be committed or rolled back by the caller
	 * @throws SQLException if it cannot be begun
	 */
	public Transaction begin() throws SQLException {
		Optional<String> begin = this.dialect.begin();
		if (begin.isPresent()) {
			execute(begin.get());
			return new Transaction("COMMIT", "ROLLBACK");
		}
		this.connection.setAutoCommit(false);
		return new Transaction(null, null);
	}

	@Override
	public void close() {
		try {
			if (!this.autoCommitAtFirst && !this.connection.isClosed()) {
				this.connection.setAutoCommit(false);
			}
		}
		catch (SQLException ex) {
			logger.debug("Restoring auto-commit failed", ex);
		}
		closeQuietly(this.connection);
	}

	/**
	 * Work on a connection.
	 */
	@FunctionalInterface
	public interface Work {

		/**
		 * Do the work.
		 * @throws SQLException if a statement fails
		 */
		void run() throws SQLException;

	}

	/**
	 * A transaction of the driver, or one begun by a statement where the driver's kind of
	 * begin won't do.
	 */
	public final class Transaction {

		private final @Nullable String commitSql;

		private final @Nullable String rollbackSql;

		private Transaction(@Nullable String commitSql, @Nullable String rollbackSql) {
			this.commitSql = commitSql;
			this.rollbackSql = rollbackSql;
		}

		/**
		 * Commit.
		 * @throws SQLException if it fails
		 */
		public void commit() throws SQLException {
			if (this.commitSql != null) {
				execute(this.commitSql);
				return;
			}
			MigrationConnection.this.connection.commit();
			ended();
		}

		private void ended() throws SQLException {
			MigrationConnection.this.connection.setAutoCommit(true);
		}

		/**
		 * Roll back.
		 * @param cause why, which is told if rolling back fails too
		 */
		public void rollback(Throwable cause) {
			try {
				if (this.rollbackSql != null) {
					execute(this.rollbackSql);
					return;
				}
				MigrationConnection.this.connection.rollback();
			}
			catch (SQLException ex) {
				cause.addSuppressed(ex);
			}
			finally {
				restoreAutoCommit(cause);
			}
		}

		private void restoreAutoCommit(Throwable cause) {
			try {
				MigrationConnection.this.connection.setAutoCommit(true);
			}
			catch (SQLException ex) {
				cause.addSuppressed(ex);
			}
		}

	}

}
