package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a revision says about undoing an operation on data.
 *
 * @param sql the statement that undoes it, or {@code null} if there is nothing to undo
 * @param parameters the values of the statement's parameters, in order
 */
public record Undo(@Nullable String sql, List<Value.Literal> parameters) {

	/**
	 * Create the description.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the statement is blank
	 */
	public Undo {
		parameters = List.copyOf(parameters);
		if (sql != null) {
			Verify.sql("Statement that reverses another", sql);
		}
	}

	static Undo by(String sql, @Nullable Object... parameters) {
		return new Undo(sql, Definitions.literals(parameters));
	}

	static Undo nothing() {
		return new Undo(null, List.of());
	}

}
