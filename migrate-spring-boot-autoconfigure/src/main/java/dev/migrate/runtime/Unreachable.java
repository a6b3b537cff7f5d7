package dev.migrate.runtime;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

import dev.migrate.jdbc.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that cannot be reached now, and may be later, from one that refuses.
 */
final class Unreachable {

	private Unreachable() {
	}

	/**
	 * Whether the cause is a missing connection: SQL state class 08, PostgreSQL's 57P01
	 * to 57P03 (shutting down, crashed, starting up), or a pool's or socket's time-out. A
	 * wrong password (class 28) is a refusal.
	 */
	static boolean is(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && isConnectionError(sql)) {
				return !isAuthentication(ex);
			}
			if (cause instanceof ConnectException || cause instanceof SocketTimeoutException
					|| cause instanceof UnknownHostException) {
				return true;
			}
		}
		return ex instanceof DatabaseUnavailableException && !isAuthentication(ex);
	}

	private static boolean isConnectionError(SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "";
		return ex instanceof SQLTransientConnectionException || ex instanceof SQLNonTransientConnectionException
				|| state.startsWith("08") || state.startsWith("57P0");
	}

	private static boolean isAuthentication(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("28")) {
				return true;
			}
		}
		return false;
	}

}
