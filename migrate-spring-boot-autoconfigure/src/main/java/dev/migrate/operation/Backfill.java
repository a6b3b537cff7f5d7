package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Set columns of many rows in batches: ranges of a key, each in a transaction of its own,
 * so that no lock is held for long and a run that was cut off goes on where it stopped.
 *
 * @param table the table
 * @param key the unique, ordered column whose ranges make the batches
 * @param assignments the columns and their values, in order; setting them twice must do
 * no harm
 * @param where the SQL condition for the rows, or {@code null} for all
 * @param batchSize how many rows a batch has at most
 * @param undo what undoes it, or {@code null} if that is not said
 */
public record Backfill(ObjectName table, String key, List<Assignment> assignments, @Nullable String where,
		int batchSize, @Nullable Undo undo) implements DataOperation {

	/**
	 * Rows of a batch unless the revision says otherwise.
	 */
	public static final int DEFAULT_BATCH_SIZE = 1000;

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a column comes twice or is
	 * the key, a text is blank or the batch size is not positive
	 */
	public Backfill {
		assignments = List.copyOf(assignments);
		Verify.name("Key of the backfill of '" + table + "'", key);
		List<String> columns = assignments.stream().map(Assignment::column).toList();
		Verify.distinct("Column to set in '" + table + "'", columns);
		Verify.that(!columns.contains(key),
				"The backfill of '" + table + "' sets its own key '" + key + "': choose another key");
		Verify.that(batchSize > 0, "The batch size of the backfill of '" + table + "' must be at least 1");
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
	public Backfill set(String column, @Nullable Object value) {
		return new Backfill(this.table, this.key, Definitions.append(this.assignments, column, Value.of(value)),
				this.where, this.batchSize, this.undo);
	}

	/**
	 * Set a column to what SQL gives.
	 * @param column the column
	 * @param sql the expression
	 * @return the changed operation
	 */
	public Backfill setExpression(String column, String sql) {
		return set(column, new Value.Expression(sql));
	}

	/**
	 * Change some rows only.
	 * @param condition the SQL condition
	 * @return the changed operation
	 */
	public Backfill where(String condition) {
		return new Backfill(this.table, this.key, this.assignments, condition, this.batchSize, this.undo);
	}

	/**
	 * Choose another key.
	 * @param column a unique, ordered column
	 * @return the changed operation
	 */
	public Backfill keyedBy(String column) {
		return new Backfill(this.table, column, this.assignments, this.where, this.batchSize, this.undo);
	}

	/**
	 * Choose another size of the batches.
	 * @param rows how many rows a batch has at most
	 * @return the changed operation
	 */
	public Backfill batchSize(int rows) {
		return new Backfill(this.table, this.key, this.assignments, this.where, rows, this.undo);
	}

	/**
	 * Return this operation with the statement that undoes it.
	 * @param sql the statement
	 * @param parameters the values of its parameters
	 * @return the changed operation
	 */
	public Backfill reversedBy(String sql, @Nullable Object... parameters) {
		return new Backfill(this.table, this.key, this.assignments, this.where, this.batchSize,
				Undo.by(sql, parameters));
	}

	/**
	 * Return this operation as one that leaves nothing to undo.
	 * @return the changed operation
	 */
	public Backfill nothingToReverse() {
		return new Backfill(this.table, this.key, this.assignments, this.where, this.batchSize, Undo.nothing());
	}

	Backfill verified() {
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
