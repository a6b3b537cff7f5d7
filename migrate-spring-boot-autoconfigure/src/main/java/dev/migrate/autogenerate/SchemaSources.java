package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrate.schema.Schema;

/**
 * Where the two schemas of a comparison come from.
 */
interface SchemaSources {

	/**
	 * Read what the database holds.
	 * @param schemas the schemas to read besides the default one
	 */
	Schema live(Connection connection, Set<String> schemas) throws SQLException;

	/**
	 * Read which schemas there are, also those that hold nothing.
	 */
	Set<String> schemas(Connection connection) throws SQLException;

	/**
	 * Read what the database would hold if it had been created from a model.
	 */
	Schema wanted(Connection connection, SchemaModel model) throws SQLException;

}
