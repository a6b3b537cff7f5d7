package dev.migrate.hibernate;

/**
 * When the model of the entities is taken.
 */
public enum CaptureMode {

	/** Not at all. */
	OFF,

	/**
	 * While the entity manager factory is built as always, for an application that
	 * starts.
	 */
	WHILE_BUILDING,

	/**
	 * Instead of building the entity manager factory, which is built only if somebody
	 * uses it; for a command that needs the model only.
	 */
	INSTEAD_OF_BUILDING

}
