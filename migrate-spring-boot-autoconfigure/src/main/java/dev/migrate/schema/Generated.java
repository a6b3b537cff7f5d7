package dev.migrate.schema;

/**
 * A column that the database computes from others.
 *
 * @param expression the SQL expression
 * @param stored whether the value is kept in the row rather than computed when read
 */
public record Generated(String expression, boolean stored) {

	/**
	 * Create the description.
	 * @throws InvalidDefinitionException if the expression is blank
	 */
	public Generated {
		Verify.sql("Expression of a generated column", expression);
	}

}
