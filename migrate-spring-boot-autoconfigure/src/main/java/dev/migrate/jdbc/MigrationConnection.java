package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.LockStrategy;
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
	 * Open a second connection to the same database.
	 * @return a new connection, to be closed by the caller
	 * @throws SQLException if there is none to be had
	 */
	Connection openAnother() throws SQLException {
		return this.dataSource.getConnection();
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
	 * Run work in a transaction. If it fails, the transaction is rolled back.
	 * @param work the work
	 * @throws SQLException if the work, or the commit, fails
	 */
	public void inTransaction(Work work) throws SQLException {
		Transaction transaction = begin();
		try {
			work.run();
			transaction.commit();
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
		if (this.dialect.lockStrategy() instanceof LockStrategy.WriteTransaction write) {
			execute(write.begin());
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
				MigrationConnection.this.connection.setAutoCommit(true);
			}
			catch (SQLException ex) {
				cause.addSuppressed(ex);
			}
		}

	}

}
