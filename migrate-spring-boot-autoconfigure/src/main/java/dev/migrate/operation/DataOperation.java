package dev.migrate.operation;

/**
 * A change of rows, or SQL that may be anything.
 */
public sealed interface DataOperation extends Operation
		permits ExecuteSql, BulkInsert, DeleteRows, UpdateRows, Backfill {

}
