package dev.migrate.operation;

/**
 * A change of a table's indexes and constraints.
 */
public sealed interface ConstraintOperation extends Operation
		permits CreateIndex, DropIndex, AddPrimaryKey, AddUnique, AddCheck, AddExclude, AddForeignKey, DropConstraint {

}
