package dev.migrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A column as it is written down, with the constraints that concern it alone.
 *
 * @param column the column
 * @param constraints its constraints: at most one primary key, each on this column only
 */
public record ColumnDefinition(Column column, List<Constraint> constraints) implements TableElement {

	/**
	 * Create a definition.
	 */
	public ColumnDefinition {
		constraints = List.copyOf(constraints);
	}

	/**
	 * Return this column as not null.
	 * @return the changed definition
	 */
	public ColumnDefinition notNull() {
		return with(this.column.withNullable(false));
	}

	/**
	 * Return this column as the primary key, which makes it not null.
	 * @return the changed definition
	 */
	public ColumnDefinition primaryKey() {
		return notNull().with(new PrimaryKey(null, List.of(this.column.name())));
	}

	/**
	 * Return this column as unique by itself.
	 * @return the changed definition
	 */
	public ColumnDefinition unique() {
		return with(new UniqueConstraint(null, List.of(this.column.name()), Deferrability.NOT_DEFERRABLE));
	}

	/**
	 * Return this column as a reference to a column of a table in the default schema.
	 * @param table the table referred to
	 * @param column the column referred to
	 * @return the changed definition
	 */
	public ColumnDefinition references(String table, String column) {
		return references(table, column, ReferentialAction.NO_ACTION);
	}

	/**
	 * Return this column as a reference to a column of a table in the default schema.
	 * @param table the table referred to
	 * @param column the column referred to
	 * @param onDelete what happens to referring rows when the row is deleted
	 * @return the changed definition
	 */
	public ColumnDefinition references(String table, String column, ReferentialAction onDelete) {
		return references(ObjectName.of(table), column, onDelete);
	}

	/**
	 * Return this column as a reference to a column of a table in any schema.
	 * @param table the table referred to
	 * @param column the column referred to
	 * @param onDelete what happens to referring rows when the row is deleted
	 * @return the changed definition
	 */
	public ColumnDefinition references(ObjectName table, String column, ReferentialAction onDelete) {
		return with(ForeignKey.of(List.of(this.column.name()), table, List.of(column)).onDelete(onDelete));
	}

	/**
	 * Return this column with a check.
	 * @param condition the SQL condition
	 * @return the changed definition
	 */
	public ColumnDefinition check(String condition) {
		return with(new CheckConstraint(null, condition));
	}

	/**
	 * Return this column with a value that an insert without one gets.
	 * @param value a text, number, boolean, date, time, UUID or byte array; never SQL
	 * @return the changed definition
	 */
	public ColumnDefinition defaultValue(Object value) {
		return with(this.column.withDefault(Value.of(value)));
	}

	/**
	 * Return this column with SQL that gives the value of an insert without one.
	 * @param sql the expression, such as {@code now()}
	 * @return the changed definition
	 */
	public ColumnDefinition defaultExpression(String sql) {
		return with(this.column.withDefault(new Value.Expression(sql)));
	}

	/**
	 * Return this column as one that the database counts, unless an insert gives a value.
	 * @return the changed definition
	 */
	public ColumnDefinition identity() {
		return with(this.column.withIdentity(Identity.byDefault()));
	}

	/**
	 * Return this column as one that the database counts.
	 * @param options changes the identity: {@code always}, {@code startWith},
	 * {@code incrementBy}
	 * @return the changed definition
	 */
	public ColumnDefinition identity(UnaryOperator<Identity> options) {
		return with(this.column.withIdentity(options.apply(Identity.byDefault())));
	}

	/**
	 * Return this column as one that is computed and kept.
	 * @param sql the expression
	 * @return the changed definition
	 */
	public ColumnDefinition generatedAs(String sql) {
		return with(this.column.withGenerated(new Generated(sql, true)));
	}

	/**
	 * Return this column as one that is computed when it is read.
	 * @param sql the expression
	 * @return the changed definition
	 */
	public ColumnDefinition virtualAs(String sql) {
		return with(this.column.withGenerated(new Generated(sql, false)));
	}

	/**
	 * Return this column with a comment.
	 * @param text the comment
	 * @return the changed definition
	 */
	public ColumnDefinition comment(String text) {
		return with(this.column.withComment(text));
	}

	private ColumnDefinition with(Column column) {
		return new ColumnDefinition(column, this.constraints);
	}

	private ColumnDefinition with(Constraint constraint) {
		List<Constraint> all = new ArrayList<>(this.constraints);
		all.add(constraint);
		return new ColumnDefinition(this.column, all);
	}

}
