package dev.migrate.operation;

import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;

/**
 * A column and what it is set to.
 *
 * @param column the column
 * @param value the value
 */
public record Assignment(String column, Value value) {

	/**
	 * Create an assignment.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the column is blank
	 */
	public Assignment {
		Verify.name("Column name", column);
	}

}
