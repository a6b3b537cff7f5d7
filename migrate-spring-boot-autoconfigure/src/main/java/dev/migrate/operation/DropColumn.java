package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Drop a column of a table.
 *
 * @param table the table
 * @param column the column
 * @param onlyIfPresent whether a missing column is no error
 * @param former what the column was, or {@code null} if that is not said
 */
public record DropColumn(ObjectName table, String column, boolean onlyIfPresent,
		@Nullable Column former) implements TableOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the name is blank or the
	 * former column has another one
	 */
	public DropColumn {
		Verify.name("Column name", column);
		Verify.that(former == null || former.name().equals(column), "Column '" + column + "' of table '" + table
				+ "' is dropped, but what it was is column '" + ((former != null) ? former.name() : "") + "'");
	}

	/**
	 * Return this operation as one that accepts a missing column.
	 * @return the changed operation
	 */
	public DropColumn ifExists() {
		return new DropColumn(this.table, this.column, true, this.former);
	}

	/**
	 * Return this operation with what the column was, so that it can be reversed.
	 * @param definition the column, without constraints: they are dropped on their own
	 * @return the changed operation
	 */
	public DropColumn was(ColumnDefinition definition) {
		return new DropColumn(this.table, this.column, this.onlyIfPresent, Definitions.plain(definition));
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the column was."
					+ " Give the column(...) instead of its name, or write the downgrade.");
		}
		return Optional.of(new AddColumn(this.table, this.former, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
