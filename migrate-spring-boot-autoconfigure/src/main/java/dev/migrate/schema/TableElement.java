package dev.migrate.schema;

/**
 * What stands between the parentheses when a table is created.
 */
public sealed interface TableElement permits ColumnDefinition, Constraint, Index, TableComment {

}
