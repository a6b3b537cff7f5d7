package dev.migrate.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
	 * @param observer told of each statement before it is sent
	 * @throws StatementFailedException if one fails; none after it has run
	 */
	public void run(List<SqlStatement> statements, StatementObserver observer) {
		boolean batches = this.connection.dialect().pipelinesBatches();
		int next = 0;
		while (next < statements.size()) {
			int end = batches ? endOfBatch(statements, next) : next + 1;
			for (int i = next; i < end; i++) {
				observer.starting(statements.get(i), i);
			}
			if (end - next > 1) {
				runBatch(statements, next, end);
			}
			else {
				runSingle(statements.get(next), next);
				end = next + 1;
			}
			next = end;
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

	private void runBatch(List<SqlStatement> statements, int start, int end) {
		try (Statement jdbc = this.connection.jdbc().createStatement()) {
			jdbc.setEscapeProcessing(false);
			for (SqlStatement statement : statements.subList(start, end)) {
				jdbc.addBatch(statement.sql());
			}
			jdbc.executeBatch();
			logWarnings(jdbc);
		}
		catch (BatchUpdateException ex) {
			int index = start + failedEntry(ex, statements.subList(start, end));
			SQLException cause = (ex.getNextException() != null) ? ex.getNextException() : ex;
			throw new StatementFailedException(statements.get(index), index, cause);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(statements.get(start), start, ex);
		}
	}

	/**
	 * JDBC lets a driver stop at the failed statement, or go on and mark it. pgjdbc marks
	 * them all, but its message names the entry by number and text.
	 */
	private static int failedEntry(BatchUpdateException ex, List<SqlStatement> batch) {
		int[] counts = ex.getUpdateCounts();
		if (counts.length < batch.size()) {
			return counts.length;
		}
		String message = String.valueOf(ex.getMessage());
		int byText = -1;
		for (int i = 0; i < batch.size(); i++) {
			if (message.contains(batch.get(i).sql())) {
				if (Pattern.compile("\\b" + i + "\\b").matcher(message).find()) {
					return i;
				}
				byText = (byText < 0) ? i : byText;
			}
		}
		return Math.max(byText, 0);
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
