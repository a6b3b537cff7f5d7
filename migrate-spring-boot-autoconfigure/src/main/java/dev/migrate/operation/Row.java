package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.Value;

/**
 * The values of a row.
 *
 * @param values the values, in the order of the columns that go with the row
 */
public record Row(List<Value> values) {

	/**
	 * Create a row.
	 */
	public Row {
		values = List.copyOf(values);
	}

}
