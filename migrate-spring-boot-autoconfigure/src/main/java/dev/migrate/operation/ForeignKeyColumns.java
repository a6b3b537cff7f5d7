package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;

/**
 * The beginning of a foreign key.
 *
 * @param columns the referring columns, in order
 */
public record ForeignKeyColumns(List<String> columns) {

	/**
	 * Create the beginning of a foreign key.
	 */
	public ForeignKeyColumns {
		columns = List.copyOf(columns);
	}

	/**
	 * Complete the foreign key with a table in the default schema.
	 * @param table the table referred to
	 * @param columns the columns referred to, as many as the referring ones
	 * @return the foreign key
	 */
	public ForeignKey references(String table, String... columns) {
		return references(ObjectName.of(table), columns);
	}

	/**
	 * Complete the foreign key.
	 * @param table the table referred to
	 * @param columns the columns referred to, as many as the referring ones
	 * @return the foreign key
	 */
	public ForeignKey references(ObjectName table, String... columns) {
		return ForeignKey.of(this.columns, table, List.of(columns));
	}

}
