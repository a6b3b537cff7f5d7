package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.schema.Schema;

/**
 * Reads what a database holds from its own catalog. The same things are always read as
 * the same records, so that two schemas of one database can be compared.
 */
public interface CatalogReader {

	/**
	 * Read what a database holds. Nothing is written, and a transaction that is open
	 * stays open.
	 * @param connection the connection
	 * @param scope what to read
	 * @return all that the scope holds, each kind in order of the names
	 * @throws SQLException if the database fails
	 */
	Schema read(Connection connection, CatalogScope scope) throws SQLException;

}
