package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;

/**
 * Rename a table within its schema.
 *
 * @param from the table
 * @param to its new name
 */
public record RenameTable(ObjectName from, String to) implements TableOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the new name is blank
	 */
	public RenameTable {
		Verify.name("New name of table '" + from + "'", to);
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new RenameTable(this.from.sibling(this.to), this.from.name()));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
