package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ColumnType;

/**
 * Create an enumeration type, where the database has such types (PostgreSQL); elsewhere
 * the labels are part of each column of the type.
 *
 * @param type the type
 * @param onlyIfMissing whether an existing type of this name is left as it is
 */
public record CreateEnumType(ColumnType.Enumeration type, boolean onlyIfMissing) implements ObjectOperation {

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new DropEnumType(this.type.name(), false, this.type));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
