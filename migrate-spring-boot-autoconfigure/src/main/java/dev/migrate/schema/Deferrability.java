package dev.migrate.schema;

/**
 * When a constraint is checked.
 */
public enum Deferrability {

	/** At the end of each statement; the default. */
	NOT_DEFERRABLE,
	/** At the end of each statement, unless the transaction defers it. */
	DEFERRABLE,
	/** At the end of the transaction. */
	INITIALLY_DEFERRED

}
