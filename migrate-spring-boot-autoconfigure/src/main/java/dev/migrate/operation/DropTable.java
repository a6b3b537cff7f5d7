package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Drop a table.
 *
 * @param name the table
 * @param onlyIfPresent whether a missing table is no error
 * @param cascading whether views and foreign keys that refer to it go too
 * @param former what the table was, or {@code null} if that is not said
 */
public record DropTable(ObjectName name, boolean onlyIfPresent, boolean cascading,
		@Nullable Table former) implements TableOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the former table has
	 * another name
	 */
	public DropTable {
		Verify.that(former == null || former.name().equals(name),
				"Table '" + name + "' is dropped, but what it was is another table");
	}

	/**
	 * Return this operation as one that accepts a missing table.
	 * @return the changed operation
	 */
	public DropTable ifExists() {
		return new DropTable(this.name, true, this.cascading, this.former);
	}

	/**
	 * Return this operation as one that also drops views and foreign keys that refer to
	 * the table.
	 * @return the changed operation
	 */
	public DropTable cascade() {
		return new DropTable(this.name, this.onlyIfPresent, true, this.former);
	}

	/**
	 * Return this operation with what the table was, so that it can be reversed.
	 * @param elements columns, constraints and indexes as when it was created
	 * @return the changed operation
	 */
	public DropTable was(TableElement... elements) {
		return new DropTable(this.name, this.onlyIfPresent, this.cascading, Table.of(this.name, List.of(elements)));
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the table was."
					+ " Add (drop) -> drop.was(column(...), ...), or write the downgrade.");
		}
		return Optional.of(new CreateTable(this.former, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
