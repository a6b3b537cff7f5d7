package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Verify;

/**
 * Create a schema.
 *
 * @param name the schema
 * @param onlyIfMissing whether an existing schema of this name is left as it is
 */
public record CreateSchema(String name, boolean onlyIfMissing) implements ObjectOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the name is blank
	 */
	public CreateSchema {
		Verify.name("Schema name", name);
	}

	/**
	 * Return this operation as one that accepts an existing schema.
	 * @return the changed operation
	 */
	public CreateSchema ifNotExists() {
		return new CreateSchema(this.name, true);
	}

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new DropSchema(this.name, false, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
