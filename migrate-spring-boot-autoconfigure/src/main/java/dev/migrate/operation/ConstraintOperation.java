package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * A change of a table's indexes and constraints.
 */
public sealed interface ConstraintOperation extends Operation
		permits CreateIndex, DropIndex, AddPrimaryKey, AddUnique, AddCheck, AddExclude, AddForeignKey, DropConstraint {

	/**
	 * Return the table.
	 * @return the table whose index or constraint changes
	 */
	ObjectName table();

}
