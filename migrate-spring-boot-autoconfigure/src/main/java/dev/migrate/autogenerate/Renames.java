package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * What was renamed, which no comparison can know.
 *
 * @param tables the tables
 * @param columns the columns
 */
public record Renames(List<TableRename> tables, List<ColumnRename> columns) {

	/** Nothing was renamed. */
	public static final Renames NONE = new Renames(List.of(), List.of());

	/**
	 * Create renames.
	 */
	public Renames {
		tables = List.copyOf(tables);
		columns = List.copyOf(columns);
	}

	/**
	 * A renamed table.
	 *
	 * @param from its name in the database
	 * @param to its name in the entities
	 */
	public record TableRename(ObjectName from, ObjectName to) {
	}

	/**
	 * A renamed column.
	 *
	 * @param table the table, under its name in the entities
	 * @param from the column's name in the database
	 * @param to its name in the entities
	 */
	public record ColumnRename(ObjectName table, String from, String to) {
	}

}
