package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * Reads a live table as the database itself would write it down, for changes that must
 * restate what they keep.
 */
public interface TableReader {

	/**
	 * Read a table.
	 * @param table the table
	 * @return the table as it is now
	 * @throws UnsupportedOperationOnDatabaseException if there is no such table
	 */
	LiveTable read(ObjectName table);

	/**
	 * Whether the connection enforces foreign keys. Only SQLite has connections that
	 * don't.
	 * @return {@code true} if foreign keys are enforced
	 */
	default boolean enforcesForeignKeys() {
		return true;
	}

	/**
	 * Say what a column will be, for changes that are rendered before any of them is run.
	 * @param table the table
	 * @param column the column
	 * @param definition all that follows its name
	 */
	default void planned(ObjectName table, String column, String definition) {
	}

	/**
	 * A table as the database keeps it.
	 *
	 * @param sql the statement that would create it
	 * @param indexes the statements that would create its indexes, without those that
	 * constraints imply
	 * @param triggers the statements that would create its triggers
	 * @param views the names of views that use it
	 */
	record LiveTable(String sql, List<String> indexes, List<String> triggers, List<String> views) {

		/**
		 * Create a live table.
		 */
		public LiveTable {
			indexes = List.copyOf(indexes);
			triggers = List.copyOf(triggers);
			views = List.copyOf(views);
		}

	}

}
