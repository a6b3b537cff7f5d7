package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;

/**
 * Add a column to a table.
 *
 * @param table the table
 * @param column the column
 * @param onlyIfMissing whether an existing column of this name is left as it is
 */
public record AddColumn(ObjectName table, Column column, boolean onlyIfMissing) implements TableOperation {

	/**
	 * Return this operation as one that leaves an existing column as it is.
	 * @return the changed operation
	 */
	public AddColumn ifNotExists() {
		return new AddColumn(this.table, this.column, true);
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new DropColumn(this.table, this.column.name(), false, this.column));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
