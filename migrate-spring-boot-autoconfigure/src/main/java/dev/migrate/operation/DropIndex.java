package dev.migrate.operation;

import java.util.Objects;
import java.util.Optional;

import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Drop an index.
 *
 * @param table the table it is on
 * @param name the name, or {@code null} if a naming convention gives it
 * @param concurrent whether reads and writes go on meanwhile (PostgreSQL; not in a
 * transaction)
 * @param onlyIfPresent whether a missing index is no error
 * @param former what the index was, or {@code null} if that is not said
 */
public record DropIndex(ObjectName table, @Nullable ConstraintName name, boolean concurrent, boolean onlyIfPresent,
		@Nullable Index former) implements ConstraintOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if there is neither a name
	 * nor a definition from which a convention could take it
	 */
	public DropIndex {
		Verify.that(name != null || former != null, "The index of table '" + table
				+ "' that is to be dropped has no name: give it, or the index(...) that was created");
		Verify.that(former == null || Objects.equals(former.name(), name),
				"Index '" + name + "' of table '" + table + "' is dropped, but what it was is another index");
	}

	/**
	 * Return this operation as one that lets reads and writes go on.
	 * @return the changed operation
	 */
	public DropIndex concurrently() {
		return new DropIndex(this.table, this.name, true, this.onlyIfPresent, this.former);
	}

	/**
	 * Return this operation as one that accepts a missing index.
	 * @return the changed operation
	 */
	public DropIndex ifExists() {
		return new DropIndex(this.table, this.name, this.concurrent, true, this.former);
	}

	/**
	 * Return this operation with a name that no convention may change.
	 * @return the changed operation
	 */
	public DropIndex exactly() {
		ConstraintName exact = (this.name != null) ? ConstraintName.exactly(this.name.text()) : null;
		return new DropIndex(this.table, exact, this.concurrent, this.onlyIfPresent,
				(this.former != null) ? this.former.withName(exact) : null);
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the index was."
					+ " Give the index(...) that was created instead of its name, or write the downgrade.");
		}
		return Optional.of(new CreateIndex(this.table, this.former, this.concurrent, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
