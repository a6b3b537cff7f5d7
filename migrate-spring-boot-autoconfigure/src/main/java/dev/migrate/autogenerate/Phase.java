package dev.migrate.autogenerate;

/**
 * The order in which kinds of operations run: what stands in the way goes first, what
 * holds data goes last, so that a developer can move the data in between.
 */
enum Phase {

	DROP_VIEW, RENAME, ADD_SCHEMA, DROP_FOREIGN_KEY, DROP_INDEX, DROP_CHECK, DROP_UNIQUE, DROP_PRIMARY_KEY,
	/** Tables whose names for keys and indexes are taken over by others. */
	MAKE_ROOM, ENUM_TYPE, SEQUENCE, ADD_TABLE, FILL_TABLE, ADD_COLUMN, CHANGE_COLUMN, COMMENT, DROP_COLUMN,
	ADD_PRIMARY_KEY, ADD_UNIQUE, ADD_CHECK, ADD_INDEX, ADD_FOREIGN_KEY, DROP_TABLE, DROP_SEQUENCE, DROP_ENUM_TYPE,
	ADD_VIEW

}
