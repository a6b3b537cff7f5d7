package dev.migrate.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.dialect.SqlStatement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Runs the statements of a script, in as few round trips as the driver allows, and says
 * which one failed.
 */
public final class StatementRunner {

	private static final Log logger = LogFactory.getLog(StatementRunner.class);

	// More would not save much, and a batch's texts are all in memory
	private static final int BATCH_SIZE = 100;

	// pgjdbc refuses a batch in which a statement returns rows
	private static final Set<String> MAY_RETURN_ROWS = Set.of("SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN",
			"CALL", "EXECUTE", "FETCH", "(");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

	private final MigrationConnection connection;

	/**
	 * Create a runner.
	 * @param connection where the statements run
	 */
	public StatementRunner(MigrationConnection connection) {
		this.connection = connection;
	}

	/**
	 * Run statements in order.
	 * @param statements the statements
	 * @param tail statements that follow in the same transaction and belong to no script,
	 * perhaps its commit among them; they share the last round trip
	 * @param observer told of each statement before it is sent
	 * @throws StatementFailedException if one of the script fails; none after it has run
	 * @throws SQLException if one of the tail fails
	 */
	public void run(List<SqlStatement> statements, List<String> tail, StatementObserver observer) throws SQLException {
		if (!this.connection.dialect().pipelinesBatches()) {
			for (int i = 0; i < statements.size(); i++) {
				observer.starting(statements.get(i), i);
				runSingle(statements.get(i), i);
			}
			for (String sql : tail) {
				this.connection.execute(sql);
			}
			return;
		}
		int next = 0;
		while (next < statements.size()) {
			int end = endOfBatch(statements, next);
			for (int i = next; i < end; i++) {
				observer.starting(statements.get(i), i);
			}
			if (mayReturnRows(statements.get(next))) {
				runSingle(statements.get(next), next);
			}
			else {
				runBatch(statements, next, end, (end == statements.size()) ? tail : List.of());
			}
			next = end;
		}
		if (statements.isEmpty() || mayReturnRows(statements.get(statements.size() - 1))) {
			runBatch(List.of(), 0, 0, tail);
		}
	}

	private static int endOfBatch(List<SqlStatement> statements, int start) {
		int end = start;
		while (end < statements.size() && end - start < BATCH_SIZE && !mayReturnRows(statements.get(end))) {
			end++;
		}
		return Math.max(end, start + 1);
	}

	private static boolean mayReturnRows(SqlStatement statement) {
		String sql = statement.sql();
		int end = 0;
		while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
			end++;
		}
		String first = sql.substring(0, Math.max(end, 1)).toUpperCase(Locale.ROOT);
		return MAY_RETURN_ROWS.contains(first) || sql.toUpperCase(Locale.ROOT).contains("RETURNING");
	}

	/**
	 * Run one statement.
	 * @param statement the statement
	 * @param index its place in its section, from 0
	 * @throws StatementFailedException if it fails
	 */
	public void runSingle(SqlStatement statement, int index) {
		try (Statement jdbc = this.connection.jdbc().createStatement()) {
			jdbc.setEscapeProcessing(false);
			jdbc.execute(statement.sql());
			logWarnings(jdbc);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(statement, index, ex);
		}
	}

	/**
	 * Run one statement that changes rows.
	 * @param statement the statement
	 * @param index its place in its section, from 0
	 * @return how many rows it changed, 0 if the driver does not say
	 * @throws StatementFailedException if it fails
	 */
	public long runUpdate(SqlStatement statement, int index) {
		try (Statement jdbc = this.connection.jdbc().createStatement()) {
			jdbc.setEscapeProcessing(false);
			int rows = jdbc.executeUpdate(statement.sql());
			logWarnings(jdbc);
			return Math.max(rows, 0);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(statement, index, ex);
		}
	}

	private void runBatch(List<SqlStatement> statements, int start, int end, List<String> tail) throws SQLException {
		try (Statement jdbc = this.connection.jdbc().createStatement()) {
			jdbc.setEscapeProcessing(false);
			for (SqlStatement statement : statements.subList(start, end)) {
				jdbc.addBatch(statement.sql());
			}
			for (String sql : tail) {
				jdbc.addBatch(sql);
			}
			jdbc.executeBatch();
			logWarnings(jdbc);
		}
		catch (BatchUpdateException ex) {
			SQLException cause = (ex.getNextException() != null) ? ex.getNextException() : ex;
			int index = start + failedEntry(ex, end - start + tail.size());
			if (index >= end) {
				throw cause;
			}
			throw new StatementFailedException(statements.get(index), index, cause);
		}
		catch (SQLException ex) {
			if (start == end) {
				throw ex;
			}
			throw new StatementFailedException(statements.get(start), start, ex);
		}
	}

	/**
	 * JDBC lets a driver stop at the failed statement, or go on and mark it. pgjdbc marks
	 * them all, but the first number in its message, in whatever language, is the
	 * entry's.
	 */
	private static int failedEntry(BatchUpdateException ex, int size) {
		int[] counts = ex.getUpdateCounts();
		if (counts.length < size) {
			return counts.length;
		}
		Matcher number = NUMBER.matcher(String.valueOf(ex.getMessage()));
		int entry = number.find() ? Integer.parseInt(number.group()) : 0;
		return (entry < size) ? entry : 0;
	}

	private static void logWarnings(Statement statement) throws SQLException {
		if (logger.isDebugEnabled()) {
			for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
				logger.debug(w.getMessage());
			}
		}
	}

	/**
	 * Told of statements before they are sent.
	 */
	@FunctionalInterface
	public interface StatementObserver {

		/**
		 * A statement is about to be sent, perhaps together with those after it.
		 * @param statement the statement
		 * @param index its place in its section, from 0
		 */
		void starting(SqlStatement statement, int index);

	}

}
