package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Set or remove the comment of a column.
 *
 * @param table the table
 * @param column the column
 * @param comment the comment, or {@code null} to remove it
 * @param former what the comment was, or {@code null} if that is not said
 */
public record SetColumnComment(ObjectName table, String column, @Nullable String comment,
		@Nullable Change<String> former) implements TableOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the column is blank
	 */
	public SetColumnComment {
		Verify.name("Column name", column);
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the comment was."
					+ " Give the former comment as a further argument, or write the downgrade.");
		}
		return Optional
			.of(new SetColumnComment(this.table, this.column, this.former.value(), new Change<>(this.comment)));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
