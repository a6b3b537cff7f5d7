package dev.migrate.command;

/**
 * Which databases a verb works on, where there are several.
 */
enum Scope {

	/** None: it is the same for all. */
	NONE,

	/** The default one, or the one that is named; never several. */
	ONE,

	/** The one that is named, or all if that is said. */
	CHOSEN,

	/** All, unless one is named. */
	EACH

}
