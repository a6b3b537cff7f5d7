package dev.migrate.operation;

/**
 * When a table that is changed by {@code op.batchAlterTable} is created anew.
 */
public enum Recreate {

	/** Where the database cannot alter the table as asked. */
	AUTO,
	/** On every database that can be asked to. */
	ALWAYS,
	/** Never: what the database cannot do is refused. */
	NEVER

}
