package dev.migrate.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The part of {@code op} that changes rows, or runs SQL.
 */
public interface DataOperations extends OperationSink {

	/**
	 * Run one SQL statement as it is.
	 * @param sql the statement
	 */
	default void execute(String sql) {
		execute(sql, (execute) -> execute);
	}

	/**
	 * Run one SQL statement with parameters.
	 * @param sql the statement, with a {@code ?} for each parameter
	 * @param parameters the values: texts, numbers, booleans, dates, times, UUIDs, byte
	 * arrays or {@code null}
	 */
	default void execute(String sql, @Nullable Object... parameters) {
		execute(sql, (execute) -> execute.with(parameters));
	}

	/**
	 * Run one SQL statement.
	 * @param sql the statement
	 * @param options changes the operation: {@code with}, {@code reversedBy},
	 * {@code nothingToReverse}
	 */
	default void execute(String sql, UnaryOperator<ExecuteSql> options) {
		invoke(options.apply(new ExecuteSql(sql, List.of(), null)));
	}

	/**
	 * Insert rows.
	 * @param table the table
	 * @param columns the {@code columns(...)} that get values
	 * @param rows each a {@code row(...)} of values in the order of the columns
	 */
	default void bulkInsert(String table, List<String> columns, Row... rows) {
		bulkInsert(table, columns, List.of(rows), (insert) -> insert);
	}

	/**
	 * Insert rows.
	 * @param table the table
	 * @param columns the {@code columns(...)} that get values
	 * @param rows each a {@code row(...)} of values in the order of the columns
	 * @param options changes the operation: {@code keyedBy}
	 */
	default void bulkInsert(String table, List<String> columns, List<Row> rows, UnaryOperator<BulkInsert> options) {
		invoke(options.apply(new BulkInsert(named(table), columns, rows, List.of())));
	}

	/**
	 * Delete rows whose columns have the given values.
	 * @param table the table
	 * @param columns the {@code columns(...)} that are compared
	 * @param rows each a {@code row(...)} of values in the order of the columns
	 */
	default void deleteRows(String table, List<String> columns, Row... rows) {
		deleteRows(table, columns, List.of(rows), (delete) -> delete);
	}

	/**
	 * Delete rows so that it can be reversed: give all that a row had.
	 * @param table the table
	 * @param columns the {@code columns(...)} of the rows
	 * @param rows each a {@code row(...)} of values in the order of the columns
	 * @param options changes the operation: {@code keyedBy}
	 */
	default void deleteRows(String table, List<String> columns, List<Row> rows, UnaryOperator<DeleteRows> options) {
		invoke(options.apply(new DeleteRows(named(table), columns, rows, columns)));
	}

	/**
	 * Set columns of rows, in one statement.
	 * @param table the table
	 * @param update says what and where: {@code set}, {@code setExpression},
	 * {@code where}, {@code reversedBy}, {@code nothingToReverse}
	 */
	default void update(String table, UnaryOperator<UpdateRows> update) {
		invoke(update.apply(new UpdateRows(named(table), List.of(), null, null)).verified());
	}

	/**
	 * Set columns of many rows, in batches that are each committed by themselves. Without
	 * {@code keyedBy} the batches are ranges of the column {@code id}.
	 * @param table the table
	 * @param backfill says what and where: {@code set}, {@code setExpression},
	 * {@code where}, {@code keyedBy}, {@code batchSize}, {@code reversedBy},
	 * {@code nothingToReverse}
	 */
	default void backfill(String table, UnaryOperator<Backfill> backfill) {
		invoke(backfill.apply(new Backfill(named(table), "id", List.of(), null, Backfill.DEFAULT_BATCH_SIZE, null))
			.verified());
	}

}
