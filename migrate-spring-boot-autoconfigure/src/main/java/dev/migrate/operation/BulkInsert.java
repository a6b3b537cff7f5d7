package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;

/**
 * Insert rows into a table.
 *
 * @param table the table
 * @param columns the columns that get values, in order
 * @param rows the values of each row, as many as {@code columns}
 * @param key the columns that tell the rows apart, so that the insert can be reversed;
 * none if that is not said
 */
public record BulkInsert(ObjectName table, List<String> columns, List<Row> rows,
		List<String> key) implements DataOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a row has more or fewer
	 * values than there are columns, or the key is not among the columns
	 */
	public BulkInsert {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		key = List.copyOf(key);
		Rows.verify(table, columns, rows);
		Verify.distinct("Key column of the rows of '" + table + "'", key);
		Verify.that(columns.containsAll(key),
				"The key " + key + " of the rows of '" + table + "' is not among the columns " + columns);
	}

	/**
	 * Return this operation with the columns that tell the rows apart, so that it can be
	 * reversed by deleting them.
	 * @param key the key columns
	 * @return the changed operation
	 */
	public BulkInsert keyedBy(String... key) {
		Verify.notEmpty("Key column of the rows of '" + this.table + "'", List.of(key));
		return new BulkInsert(this.table, this.columns, this.rows, List.of(key));
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.key.isEmpty()) {
			throw new IrreversibleOperationException(this, "it does not say how to find the rows again."
					+ " Add (insert) -> insert.keyedBy(\"id\"), or write the downgrade.");
		}
		return Optional.of(new DeleteRows(this.table, this.columns, this.rows, this.key));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
