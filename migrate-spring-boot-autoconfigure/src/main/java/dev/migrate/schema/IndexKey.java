package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * What an index is sorted by.
 *
 * @param text the column, or the SQL expression
 * @param isExpression whether {@code text} is an expression rather than a column
 * @param descending whether the order is from high to low
 * @param prefixLength how many characters of the column count (MySQL, MariaDB), or
 * {@code null} for all
 */
public record IndexKey(String text, boolean isExpression, boolean descending, @Nullable Integer prefixLength) {

	/**
	 * Create a key.
	 * @throws InvalidDefinitionException if it is blank, or a prefix is not positive or
	 * of an expression
	 */
	public IndexKey {
		Verify.sql("Key of the index", text);
		Verify.that(prefixLength == null || (prefixLength > 0 && !isExpression),
				"Key '" + text + "' of the index: a prefix must have at least one character, and be of a column");
	}

	/**
	 * Return a key for a column, ascending.
	 * @param column the column
	 * @return the key
	 */
	public static IndexKey column(String column) {
		return new IndexKey(column, false, false, null);
	}

	/**
	 * Return a key for an expression, ascending.
	 * @param sql the expression
	 * @return the key
	 */
	public static IndexKey expression(String sql) {
		return new IndexKey(sql, true, false, null);
	}

	/**
	 * Return this key, from high to low.
	 * @return the changed key
	 */
	public IndexKey desc() {
		return new IndexKey(this.text, this.isExpression, true, this.prefixLength);
	}

	/**
	 * Return this key for the first characters of the column.
	 * @param length how many characters
	 * @return the changed key
	 */
	public IndexKey prefix(int length) {
		return new IndexKey(this.text, this.isExpression, this.descending, length);
	}

}
