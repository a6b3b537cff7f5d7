package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Opens a connection for the lock beside the one that migrates, without waiting for a
 * pool whose only connection is the one that waits.
 */
final class SecondConnection {

	private static final Log logger = LogFactory.getLog(SecondConnection.class);

	private static final int SECONDS_TO_WAIT = 5;

	private final DataSource dataSource;

	SecondConnection(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	Connection open() throws SQLException {
		CompletableFuture<Connection> opening = new CompletableFuture<>();
		Thread thread = new Thread(() -> open(opening), "migration-lock-connection");
		thread.setDaemon(true);
		thread.start();
		try {
			return opening.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw notInTime(opening, ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SQLException cause) {
				throw cause;
			}
			throw new SQLException("No second connection for the migration lock", ex.getCause());
		}
		catch (InterruptedException ex) {
			opening.completeExceptionally(ex);
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while opening a connection for the migration lock", ex);
		}
	}

	private void open(CompletableFuture<Connection> opening) {
		try {
			Connection connection = this.dataSource.getConnection();
			if (!opening.complete(connection)) {
				connection.close();
			}
		}
		catch (SQLException | RuntimeException ex) {
			if (!opening.completeExceptionally(ex)) {
				logger.debug("A connection that nobody waits for any more could not be opened", ex);
			}
		}
	}

	/** Whoever opens it too late finds that nobody waits, and closes it. */
	private static SQLException notInTime(CompletableFuture<Connection> opening, TimeoutException cause)
			throws SQLException {
		SQLException problem = new SQLTransientConnectionException(
				("The migration lock needs a second connection on this database, and the data source gave none in %d s. "
						+ "Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size=2)")
					.formatted(SECONDS_TO_WAIT),
				cause);
		if (!opening.completeExceptionally(problem)) {
			opening.join().close();
		}
		return problem;
	}

}
