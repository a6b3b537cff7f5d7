package dev.migrate.acceptance.mutation;

import java.util.Locale;

/**
 * What is changed in a database.
 */
public enum MutationKind {

	/** A table is added. */
	ADD_TABLE,
	/** A table is dropped. */
	DROP_TABLE,
	/** A table gets another name. */
	RENAME_TABLE,
	/** A column is added. */
	ADD_COLUMN,
	/** A column is dropped. */
	DROP_COLUMN,
	/** A column gets another name. */
	RENAME_COLUMN,
	/** A column is made to hold more. */
	WIDEN_TYPE,
	/** A column is made to hold less. */
	NARROW_TYPE,
	/** A column gets a type that holds something else. */
	REPLACE_TYPE,
	/** A column is nullable where it was not, or the other way round. */
	CHANGE_NULLABLE,
	/** A column gets a default. */
	SET_DEFAULT,
	/** A column gets another default, or loses it. */
	CHANGE_DEFAULT,
	/** A table or column gets a comment. */
	SET_COMMENT,
	/** A comment is changed. */
	CHANGE_COMMENT,
	/** A primary key is dropped. */
	DROP_PRIMARY_KEY,
	/** A primary key gets fewer columns. */
	CHANGE_PRIMARY_KEY,
	/** A unique constraint is added. */
	ADD_UNIQUE,
	/** A unique constraint is dropped. */
	DROP_UNIQUE,
	/** An index is added. */
	ADD_INDEX,
	/** An index is dropped. */
	DROP_INDEX,
	/** An index gets other keys. */
	CHANGE_INDEX,
	/** A foreign key is added. */
	ADD_FOREIGN_KEY,
	/** A foreign key is dropped. */
	DROP_FOREIGN_KEY,
	/** A foreign key gets another rule. */
	CHANGE_FOREIGN_KEY,
	/** A check is added. */
	ADD_CHECK,
	/** A check is dropped. */
	DROP_CHECK,
	/** A check gets another condition. */
	CHANGE_CHECK,
	/** A sequence is added. */
	ADD_SEQUENCE,
	/** A sequence is dropped. */
	DROP_SEQUENCE,
	/** A sequence counts in other steps. */
	CHANGE_SEQUENCE,
	/** An enumeration gets a label. */
	ADD_ENUM_VALUE,
	/** An enumeration loses a label. */
	DROP_ENUM_VALUE;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
