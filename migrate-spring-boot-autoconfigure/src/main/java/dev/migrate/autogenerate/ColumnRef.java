package dev.migrate.autogenerate;

import dev.migrate.schema.ObjectName;

/**
 * A column of a table.
 *
 * @param table the table
 * @param column its name
 */
record ColumnRef(ObjectName table, String column) {

	@Override
	public String toString() {
		return this.table + "." + this.column;
	}

}
