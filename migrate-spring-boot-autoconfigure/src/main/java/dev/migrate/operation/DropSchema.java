package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Verify;

/**
 * Drop a schema.
 *
 * @param name the schema
 * @param onlyIfPresent whether a missing schema is no error
 * @param cascading whether all that is in it goes too
 */
public record DropSchema(String name, boolean onlyIfPresent, boolean cascading) implements ObjectOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the name is blank
	 */
	public DropSchema {
		Verify.name("Schema name", name);
	}

	/**
	 * Return this operation as one that accepts a missing schema.
	 * @return the changed operation
	 */
	public DropSchema ifExists() {
		return new DropSchema(this.name, true, this.cascading);
	}

	/**
	 * Return this operation as one that drops all that is in the schema, too.
	 * @return the changed operation
	 */
	public DropSchema cascade() {
		return new DropSchema(this.name, this.onlyIfPresent, true);
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.cascading) {
			throw new IrreversibleOperationException(this,
					"what was in the schema is not known. Drop the tables on their own, or write the downgrade.");
		}
		return Optional.of(new CreateSchema(this.name, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
