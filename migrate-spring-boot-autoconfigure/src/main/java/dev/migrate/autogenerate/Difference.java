package dev.migrate.autogenerate;

import dev.migrate.schema.ObjectName;

/**
 * A way in which a database is not as the entities want it.
 *
 * @param kind what has to be done
 * @param object the table, sequence, view or type concerned
 * @param part the column, key, constraint or index concerned, empty if the object as a
 * whole is
 * @param detail what the database has and what the entities want, for people
 */
public record Difference(Kind kind, ObjectName object, String part, String detail) {

	/**
	 * A text that identifies the difference in a baseline file, the same for every run
	 * and database of a kind. It changes when what is wanted changes.
	 * @return one line
	 */
	public String key() {
		return "%s %s%s: %s".formatted(this.kind.text(), this.object, this.part.isEmpty() ? "" : "." + this.part,
				this.detail);
	}

	/**
	 * What has to be done.
	 */
	public enum Kind {

		/** The table is missing. */
		ADD_TABLE,
		/** No entity has the table. */
		DROP_TABLE,
		/** The table has another name. */
		RENAME_TABLE,
		/** The column is missing. */
		ADD_COLUMN,
		/** No entity has the column. */
		DROP_COLUMN,
		/** The column has another name. */
		RENAME_COLUMN,
		/** The column has another type. */
		CHANGE_TYPE,
		/** The column is nullable or not, unlike the entity's. */
		CHANGE_NULLABLE,
		/** The column has another default. */
		CHANGE_DEFAULT,
		/** The column is counted in another way. */
		CHANGE_IDENTITY,
		/** The column is computed in another way. */
		CHANGE_GENERATED,
		/** The comment of a table or column is another one. */
		CHANGE_COMMENT,
		/** The primary key is missing or another one. */
		ADD_PRIMARY_KEY,
		/** No entity has the primary key, or it is another one. */
		DROP_PRIMARY_KEY,
		/** The unique constraint is missing. */
		ADD_UNIQUE,
		/** No entity has the unique constraint. */
		DROP_UNIQUE,
		/** The check is missing. */
		ADD_CHECK,
		/** No entity has the check. */
		DROP_CHECK,
		/** The foreign key is missing. */
		ADD_FOREIGN_KEY,
		/** No entity has the foreign key. */
		DROP_FOREIGN_KEY,
		/** The index is missing. */
		ADD_INDEX,
		/** No entity has the index. */
		DROP_INDEX,
		/** The sequence is missing. */
		ADD_SEQUENCE,
		/** No entity has the sequence. */
		DROP_SEQUENCE,
		/** The sequence counts in another way. */
		CHANGE_SEQUENCE,
		/** The view is missing. */
		ADD_VIEW,
		/** No entity has the view. */
		DROP_VIEW,
		/** The view has another query. */
		CHANGE_VIEW,
		/** The enumeration is missing. */
		ADD_ENUM_TYPE,
		/** No entity has the enumeration. */
		DROP_ENUM_TYPE,
		/** The enumeration lacks a label, or has one too many. */
		CHANGE_ENUM_TYPE,
		/** The schema is missing. */
		ADD_SCHEMA;

		/**
		 * Return the kind in words.
		 * @return such as {@code add table}
		 */
		public String text() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
		}

	}

}
