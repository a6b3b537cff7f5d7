package dev.migrate.operation;

/**
 * A change of something that stands beside tables.
 */
public sealed interface ObjectOperation extends Operation permits CreateSequence, AlterSequence, DropSequence,
		CreateEnumType, AddEnumValue, DropEnumType, CreateView, DropView, CreateSchema, DropSchema {

}
