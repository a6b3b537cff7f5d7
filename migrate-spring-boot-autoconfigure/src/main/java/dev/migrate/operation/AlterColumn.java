package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Change a column: only what is given changes.
 *
 * @param table the table
 * @param column the column, under its present name
 * @param newName the new name, or {@code null}
 * @param type the new type, or {@code null}
 * @param using how a value of the old type becomes one of the new (PostgreSQL), or
 * {@code null}
 * @param reverseUsing the same for the reverse, or {@code null}
 * @param nullable whether {@code NULL} becomes allowed, or {@code null} if that stays
 * @param defaultValue the change of the default, or {@code null} if it stays
 * @param comment the change of the comment, or {@code null} if it stays
 * @param former what the column was, or {@code null} if that is not said
 */
public record AlterColumn(ObjectName table, String column, @Nullable String newName, @Nullable ColumnType type,
		@Nullable String using, @Nullable String reverseUsing, @Nullable Boolean nullable,
		@Nullable Change<Value> defaultValue, @Nullable Change<String> comment,
		@Nullable Column former) implements TableOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a name is blank, nothing
	 * changes, or a conversion has no type
	 */
	public AlterColumn {
		Verify.name("Column name", column);
		if (newName != null) {
			Verify.name("New name of column '" + column + "'", newName);
		}
		Verify.that(using == null || type != null,
				"Column '" + column + "' has a conversion with using(...), but no new type(...)");
		Verify.that(former == null || former.name().equals(column), "Column '" + column + "' of table '" + table
				+ "' is changed, but what it was is column '" + ((former != null) ? former.name() : "") + "'");
	}

	/**
	 * Return an operation that does not change anything yet.
	 * @param table the table
	 * @param column the column
	 * @return the operation
	 */
	public static AlterColumn of(ObjectName table, String column) {
		return new AlterColumn(table, column, null, null, null, null, null, null, null, null);
	}

	/**
	 * Change the name.
	 * @param name the new name
	 * @return the changed operation
	 */
	public AlterColumn rename(String name) {
		return new AlterColumn(this.table, this.column, name, this.type, this.using, this.reverseUsing, this.nullable,
				this.defaultValue, this.comment, this.former);
	}

	/**
	 * Change the type.
	 * @param type the new type
	 * @return the changed operation
	 */
	public AlterColumn type(ColumnType type) {
		return new AlterColumn(this.table, this.column, this.newName, type, this.using, this.reverseUsing,
				this.nullable, this.defaultValue, this.comment, this.former);
	}

	/**
	 * Say how a value of the old type becomes one of the new, for databases that want to
	 * know (PostgreSQL).
	 * @param sql the expression, such as {@code age::integer}
	 * @return the changed operation
	 */
	public AlterColumn using(String sql) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, Verify.sql("Conversion", sql),
				this.reverseUsing, this.nullable, this.defaultValue, this.comment, this.former);
	}

	/**
	 * Say how values are converted, and how back when the operation is reversed.
	 * @param sql the expression
	 * @param reverse the expression of the reverse
	 * @return the changed operation
	 */
	public AlterColumn using(String sql, String reverse) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, Verify.sql("Conversion", sql),
				Verify.sql("Conversion", reverse), this.nullable, this.defaultValue, this.comment, this.former);
	}

	/**
	 * Say how values are converted back when the operation is reversed.
	 * @param sql the expression of the reverse
	 * @return the changed operation
	 */
	public AlterColumn reverseUsing(String sql) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, this.using,
				Verify.sql("Conversion", sql), this.nullable, this.defaultValue, this.comment, this.former);
	}

	/**
	 * Forbid {@code NULL}.
	 * @return the changed operation
	 */
	public AlterColumn notNull() {
		return withNullable(false);
	}

	/**
	 * Allow {@code NULL}.
	 * @return the changed operation
	 */
	public AlterColumn allowNull() {
		return withNullable(true);
	}

	/**
	 * Change the default to a value.
	 * @param value a text, number, boolean, date, time, UUID or byte array; never SQL
	 * @return the changed operation
	 */
	public AlterColumn defaultValue(Object value) {
		return withDefault(Value.of(value));
	}

	/**
	 * Change the default to SQL.
	 * @param sql the expression, such as {@code now()}
	 * @return the changed operation
	 */
	public AlterColumn defaultExpression(String sql) {
		return withDefault(new Value.Expression(sql));
	}

	/**
	 * Remove the default.
	 * @return the changed operation
	 */
	public AlterColumn dropDefault() {
		return withDefault(null);
	}

	/**
	 * Change the comment.
	 * @param text the new comment
	 * @return the changed operation
	 */
	public AlterColumn comment(String text) {
		return withComment(text);
	}

	/**
	 * Remove the comment.
	 * @return the changed operation
	 */
	public AlterColumn dropComment() {
		return withComment(null);
	}

	/**
	 * Say what the column was, so that a change of type, default or comment can be
	 * reversed, and rendered offline where the database wants all of a column restated.
	 * @param definition the column before the change, without constraints
	 * @return the changed operation
	 */
	public AlterColumn was(ColumnDefinition definition) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, this.using, this.reverseUsing,
				this.nullable, this.defaultValue, this.comment, Definitions.plain(definition));
	}

	/**
	 * Return what a column becomes.
	 * @param before the column before the change
	 * @return the column after it
	 */
	public Column applyTo(Column before) {
		Column after = (this.newName != null) ? before.withName(this.newName) : before;
		after = (this.type != null) ? after.withType(this.type) : after;
		after = (this.nullable != null) ? after.withNullable(this.nullable) : after;
		after = (this.defaultValue != null) ? after.withDefault(this.defaultValue.value()) : after;
		return (this.comment != null) ? after.withComment(this.comment.value()) : after;
	}

	AlterColumn verified() {
		Verify.that(
				this.newName != null || this.type != null || this.nullable != null || this.defaultValue != null
						|| this.comment != null,
				"The change of column '" + this.column + "' of table '" + this.table
						+ "' does not change anything: say type(...), notNull(), rename(...) or the like");
		return this;
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(AlterColumnReversal.reverse(this));
	}

	private AlterColumn withNullable(boolean nullable) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, this.using, this.reverseUsing,
				nullable, this.defaultValue, this.comment, this.former);
	}

	private AlterColumn withDefault(@Nullable Value value) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, this.using, this.reverseUsing,
				this.nullable, new Change<>(value), this.comment, this.former);
	}

	private AlterColumn withComment(@Nullable String text) {
		return new AlterColumn(this.table, this.column, this.newName, this.type, this.using, this.reverseUsing,
				this.nullable, this.defaultValue, new Change<>(text), this.former);
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
