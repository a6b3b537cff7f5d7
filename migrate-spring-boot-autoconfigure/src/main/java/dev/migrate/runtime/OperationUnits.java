package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.StatementFailedException;

/**
 * Runs what a Java revision does, piece by piece, numbered across its operations.
 */
interface OperationUnits {

	/**
	 * Run a statement.
	 * @param statement the statement
	 * @param outside whether it has to run outside of any transaction
	 * @throws StatementFailedException if it fails
	 * @throws SQLException if what records it fails
	 */
	void run(SqlStatement statement, boolean outside) throws SQLException;

	/**
	 * Run an update of many rows, in batches.
	 * @param batches the update
	 * @throws StatementFailedException if a batch fails
	 * @throws SQLException if what records it fails
	 */
	void run(BackfillBatches batches) throws SQLException;

	/**
	 * The revision uses the connection itself from now on, until something else is run.
	 * @param line the line of the source that asks for it, or 0
	 * @throws SQLException if that cannot be recorded
	 */
	void jdbc(int line) throws SQLException;

	/**
	 * The revision has done all it does.
	 * @throws SQLException if that cannot be recorded
	 */
	void finish() throws SQLException;

}
