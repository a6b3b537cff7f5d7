package dev.migrate.autogenerate;

/**
 * How exactly a database has to be as the entities want it.
 */
public enum ComparePolicy {

	/**
	 * What the entities say must be there; what they say nothing about is the database's
	 * own affair: defaults, comments, further indexes, unique constraints, checks and
	 * foreign keys, and types that hold the same.
	 */
	COMPATIBLE,

	/**
	 * The database must hold what Hibernate would create, and nothing else.
	 */
	STRICT

}
