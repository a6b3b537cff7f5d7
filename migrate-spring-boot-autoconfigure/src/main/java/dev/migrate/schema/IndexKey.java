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
 * @param operatorClass SQL that names the operator class (PostgreSQL), such as
 * {@code text_pattern_ops}, or {@code null} for the type's own
 * @param nullsOrder where nulls stand, or {@code null} for the database's default
 */
public record IndexKey(String text, boolean isExpression, boolean descending, @Nullable Integer prefixLength,
		@Nullable String operatorClass, @Nullable Nulls nullsOrder) {

	/**
	 * Create a key.
	 * @throws InvalidDefinitionException if it is blank, or a prefix is not positive or
	 * of an expression
	 */
	public IndexKey {
		Verify.sql("Key of the index", text);
		Verify.that(prefixLength == null || (prefixLength > 0 && !isExpression),
				"Key '" + text + "' of the index: a prefix must have at least one character, and be of a column");
		if (operatorClass != null) {
			Verify.sql("Operator class of the index", operatorClass);
		}
	}

	/**
	 * Create a key of the database's own operator class and order of nulls.
	 * @param text the column, or the SQL expression
	 * @param isExpression whether {@code text} is an expression rather than a column
	 * @param descending whether the order is from high to low
	 * @param prefixLength how many characters of the column count, or {@code null} for
	 * all
	 */
	public IndexKey(String text, boolean isExpression, boolean descending, @Nullable Integer prefixLength) {
		this(text, isExpression, descending, prefixLength, null, null);
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
		return new IndexKey(this.text, this.isExpression, true, this.prefixLength, this.operatorClass, this.nullsOrder);
	}

	/**
	 * Return this key for the first characters of the column.
	 * @param length how many characters
	 * @return the changed key
	 */
	public IndexKey prefix(int length) {
		return new IndexKey(this.text, this.isExpression, this.descending, length, this.operatorClass, this.nullsOrder);
	}

	/**
	 * Return this key with another operator class, which PostgreSQL alone has.
	 * @param sql the class, such as {@code text_pattern_ops}, or {@code null} for the
	 * type's own
	 * @return the changed key
	 */
	public IndexKey operatorClass(@Nullable String sql) {
		return new IndexKey(this.text, this.isExpression, this.descending, this.prefixLength, sql, this.nullsOrder);
	}

	/**
	 * Return this key with nulls before all values.
	 * @return the changed key
	 */
	public IndexKey nullsFirst() {
		return withNulls(Nulls.FIRST);
	}

	/**
	 * Return this key with nulls after all values.
	 * @return the changed key
	 */
	public IndexKey nullsLast() {
		return withNulls(Nulls.LAST);
	}

	private IndexKey withNulls(Nulls nullsOrder) {
		return new IndexKey(this.text, this.isExpression, this.descending, this.prefixLength, this.operatorClass,
				nullsOrder);
	}

	/**
	 * Where nulls stand.
	 */
	public enum Nulls {

		/** Before all values. */
		FIRST,
		/** After all values. */
		LAST

	}

}
