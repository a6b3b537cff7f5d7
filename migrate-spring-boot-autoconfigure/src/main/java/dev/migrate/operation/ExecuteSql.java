package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Run one SQL statement.
 *
 * @param sql the statement; each {@code ?} outside quotes and comments stands for a
 * parameter, if there are any
 * @param parameters the values of the parameters, in order; none means that the statement
 * is run as it is
 * @param undo what undoes it, or {@code null} if that is not said
 */
public record ExecuteSql(String sql, List<Value.Literal> parameters, @Nullable Undo undo) implements DataOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the statement is blank
	 */
	public ExecuteSql {
		parameters = List.copyOf(parameters);
		Verify.sql("Statement", sql);
	}

	/**
	 * Return this operation with values for its parameters.
	 * @param parameters the values for each {@code ?}, in order
	 * @return the changed operation
	 */
	public ExecuteSql with(@Nullable Object... parameters) {
		return new ExecuteSql(this.sql, Definitions.literals(parameters), this.undo);
	}

	/**
	 * Return this operation with the statement that undoes it.
	 * @param sql the statement
	 * @param parameters the values of its parameters
	 * @return the changed operation
	 */
	public ExecuteSql reversedBy(String sql, @Nullable Object... parameters) {
		return new ExecuteSql(this.sql, this.parameters, Undo.by(sql, parameters));
	}

	/**
	 * Return this operation as one that leaves nothing to undo.
	 * @return the changed operation
	 */
	public ExecuteSql nothingToReverse() {
		return new ExecuteSql(this.sql, this.parameters, Undo.nothing());
	}

	@Override
	public Optional<Operation> reverse() {
		return DataReversal.of(this, this.undo, new Undo(this.sql, this.parameters));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
