package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Set or remove the comment of a table.
 *
 * @param table the table
 * @param comment the comment, or {@code null} to remove it
 * @param former what the comment was, or {@code null} if that is not said
 */
public record SetTableComment(ObjectName table, @Nullable String comment,
		@Nullable Change<String> former) implements TableOperation {

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the comment was."
					+ " Give the former comment as a further argument, or write the downgrade.");
		}
		return Optional.of(new SetTableComment(this.table, this.former.value(), new Change<>(this.comment)));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
