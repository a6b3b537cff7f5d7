package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Table;

/**
 * Create a table with its constraints and indexes.
 *
 * @param table the table
 * @param onlyIfMissing whether an existing table of this name is left as it is
 */
public record CreateTable(Table table, boolean onlyIfMissing) implements TableOperation {

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new DropTable(this.table.name(), false, false, this.table));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
