package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name, unquoted
 * @param type the type
 * @param nullable whether {@code NULL} is allowed
 * @param defaultValue what an insert without a value gets, or {@code null} if nothing
 * @param identity how the database counts the values, or {@code null}
 * @param generated how the database computes the values, or {@code null}
 * @param comment the comment, or {@code null}
 */
public record Column(String name, ColumnType type, boolean nullable, @Nullable Value defaultValue,
		@Nullable Identity identity, @Nullable Generated generated, @Nullable String comment) {

	/**
	 * Create a column.
	 * @throws InvalidDefinitionException if the name is blank, or two of default,
	 * identity and generated are given, or an identity column is nullable
	 */
	public Column {
		Verify.name("Column name", name);
		int sources = ((defaultValue != null) ? 1 : 0) + ((identity != null) ? 1 : 0) + ((generated != null) ? 1 : 0);
		Verify.that(sources <= 1, "Column '" + name
				+ "' can have a default, an identity or an expression that generates" + " it, but not two of them");
		Verify.that(identity == null || !nullable, "Column '" + name + "' has an identity and must be not null");
	}

	/**
	 * Return a nullable column without a default.
	 * @param name the name
	 * @param type the type
	 * @return the column
	 */
	public static Column of(String name, ColumnType type) {
		return new Column(name, type, true, null, null, null, null);
	}

	/**
	 * Return this column under another name.
	 * @param name the other name
	 * @return the renamed column
	 */
	public Column withName(String name) {
		return new Column(name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.comment);
	}

	/**
	 * Return this column with another type.
	 * @param type the other type
	 * @return the changed column
	 */
	public Column withType(ColumnType type) {
		return new Column(this.name, type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.comment);
	}

	/**
	 * Return this column with or without {@code NOT NULL}.
	 * @param nullable whether {@code NULL} is allowed
	 * @return the changed column
	 */
	public Column withNullable(boolean nullable) {
		return new Column(this.name, this.type, nullable, this.defaultValue, this.identity, this.generated,
				this.comment);
	}

	/**
	 * Return this column with another default.
	 * @param defaultValue the default, or {@code null} for none
	 * @return the changed column
	 */
	public Column withDefault(@Nullable Value defaultValue) {
		return new Column(this.name, this.type, this.nullable, defaultValue, this.identity, this.generated,
				this.comment);
	}

	/**
	 * Return this column with another identity.
	 * @param identity the identity, which makes the column not null, or {@code null} for
	 * none
	 * @return the changed column
	 */
	public Column withIdentity(@Nullable Identity identity) {
		return new Column(this.name, this.type, this.nullable && identity == null, this.defaultValue, identity,
				this.generated, this.comment);
	}

	/**
	 * Return this column, computed by another expression.
	 * @param generated the expression, or {@code null} for none
	 * @return the changed column
	 */
	public Column withGenerated(@Nullable Generated generated) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, generated,
				this.comment);
	}

	/**
	 * Return this column with another comment.
	 * @param comment the comment, or {@code null} for none
	 * @return the changed column
	 */
	public Column withComment(@Nullable String comment) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				comment);
	}

}
