package dev.migrate.jdbc;

import dev.migrate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * The name of the version table.
 *
 * @param schema the schema that holds it, or {@code null} for the connection's own
 * @param table the table
 */
public record TableName(@Nullable String schema, String table) {

	/**
	 * The name of a table beside this one.
	 * @param suffix what the other table's name adds
	 * @return the name
	 */
	TableName withSuffix(String suffix) {
		return new TableName(this.schema, this.table + suffix);
	}

	String render(Dialect dialect) {
		String table = dialect.identifier(this.table);
		return (this.schema != null) ? dialect.identifier(this.schema) + "." + table : table;
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.table : this.table;
	}

}
