package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;

/**
 * Create an index.
 *
 * @param table the table
 * @param index the index
 * @param concurrent whether writes go on meanwhile (PostgreSQL; not in a transaction)
 * @param onlyIfMissing whether an existing index of this name is left as it is
 */
public record CreateIndex(ObjectName table, Index index, boolean concurrent,
		boolean onlyIfMissing) implements ConstraintOperation {

	/**
	 * Return this operation as one that lets writes go on.
	 * @return the changed operation
	 */
	public CreateIndex concurrently() {
		return new CreateIndex(this.table, this.index, true, this.onlyIfMissing);
	}

	/**
	 * Return this operation as one that leaves an existing index as it is.
	 * @return the changed operation
	 */
	public CreateIndex ifNotExists() {
		return new CreateIndex(this.table, this.index, this.concurrent, true);
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new DropIndex(this.table, this.index.name(), this.concurrent, false, this.index));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
