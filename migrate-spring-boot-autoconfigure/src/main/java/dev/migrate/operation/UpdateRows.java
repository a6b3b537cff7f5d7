package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Set columns of rows in one statement.
 *
 * @param table the table
 * @param assignments the columns and their values, in order
 * @param where the SQL condition for the rows, or {@code null} for all
 * @param undo what undoes it, or {@code null} if that is not said
 */
public record UpdateRows(ObjectName table, List<Assignment> assignments, @Nullable String where,
		@Nullable Undo undo) implements DataOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a column comes twice or
	 * the condition is blank
	 */
	public UpdateRows {
		assignments = List.copyOf(assignments);
		Verify.distinct("Column to set in '" + table + "'", assignments.stream().map(Assignment::column).toList());
		if (where != null) {
			Verify.sql("Condition for the rows of '" + table + "'", where);
		}
	}

	/**
	 * Set a column to a value.
	 * @param column the column
	 * @param value the value: a literal, or {@code expression(...)}
	 * @return the changed operation
	 */
	public UpdateRows set(String column, @Nullable Object value) {
		return new UpdateRows(this.table, Definitions.append(this.assignments, column, Value.of(value)), this.where,
				this.undo);
	}

	/**
	 * Set a column to what SQL gives.
	 * @param column the column
	 * @param sql the expression
	 * @return the changed operation
	 */
	public UpdateRows setExpression(String column, String sql) {
		return set(column, new Value.Expression(sql));
	}

	/**
	 * Change some rows only.
	 * @param condition the SQL condition
	 * @return the changed operation
	 */
	public UpdateRows where(String condition) {
		return new UpdateRows(this.table, this.assignments, condition, this.undo);
	}

	/**
	 * Return this operation with the statement that undoes it.
	 * @param sql the statement
	 * @param parameters the values of its parameters
	 * @return the changed operation
	 */
	public UpdateRows reversedBy(String sql, @Nullable Object... parameters) {
		return new UpdateRows(this.table, this.assignments, this.where, Undo.by(sql, parameters));
	}

	/**
	 * Return this operation as one that leaves nothing to undo.
	 * @return the changed operation
	 */
	public UpdateRows nothingToReverse() {
		return new UpdateRows(this.table, this.assignments, this.where, Undo.nothing());
	}

	UpdateRows verified() {
		Verify.notEmpty("Column to set in '" + this.table + "'", this.assignments);
		return this;
	}

	@Override
	public Optional<Operation> reverse() {
		return DataReversal.of(this, this.undo, null);
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
