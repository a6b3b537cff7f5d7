package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;

/**
 * Delete rows of a table by their keys: the reverse of {@link BulkInsert}.
 *
 * @param table the table
 * @param columns the columns of {@code rows}, in order
 * @param rows the rows as they were inserted
 * @param key the columns that tell the rows apart
 */
public record DeleteRows(ObjectName table, List<String> columns, List<Row> rows,
		List<String> key) implements DataOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a row has more or fewer
	 * values than there are columns, or the key is missing or not among the columns
	 */
	public DeleteRows {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		key = List.copyOf(key);
		Rows.verify(table, columns, rows);
		Verify.names("Key column of the rows of '" + table + "'", key);
		Verify.that(columns.containsAll(key),
				"The key " + key + " of the rows of '" + table + "' is not among the columns " + columns);
	}

	/**
	 * Return this operation with the columns that tell the rows apart.
	 * @param key the key columns
	 * @return the changed operation
	 */
	public DeleteRows keyedBy(String... key) {
		return new DeleteRows(this.table, this.columns, this.rows, List.of(key));
	}

	/**
	 * Return the values of the key columns.
	 * @return for each row, the values in the order of {@code key}
	 */
	public List<List<Value>> keys() {
		List<Integer> positions = this.key.stream().map(this.columns::indexOf).toList();
		return this.rows.stream().map((row) -> positions.stream().map(row.values()::get).toList()).toList();
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new BulkInsert(this.table, this.columns, this.rows, this.key));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
