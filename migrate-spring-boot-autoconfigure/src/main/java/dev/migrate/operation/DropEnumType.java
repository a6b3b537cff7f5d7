package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Drop an enumeration type, where the database has such types (PostgreSQL).
 *
 * @param name the type
 * @param onlyIfPresent whether a missing type is no error
 * @param former what the type was, or {@code null} if that is not said
 */
public record DropEnumType(ObjectName name, boolean onlyIfPresent,
		ColumnType.@Nullable Enumeration former) implements ObjectOperation {

	/**
	 * Return this operation as one that accepts a missing type.
	 * @return the changed operation
	 */
	public DropEnumType ifExists() {
		return new DropEnumType(this.name, true, this.former);
	}

	/**
	 * Return this operation with the labels of the type, so that it can be reversed.
	 * @param labels the labels, in order
	 * @return the changed operation
	 */
	public DropEnumType was(String... labels) {
		return new DropEnumType(this.name, this.onlyIfPresent, new ColumnType.Enumeration(this.name, List.of(labels)));
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say which labels the type had."
					+ " Add (drop) -> drop.was(\"label\", ...), or write the downgrade.");
		}
		return Optional.of(new CreateEnumType(this.former, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
