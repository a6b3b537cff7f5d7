package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.jdbc.scratch.ScratchNamespaces;
import dev.migrate.schema.Schema;

/**
 * Reads both schemas through the same reader of the same database, so that what differs
 * differs indeed.
 *
 * @param dialect the database
 */
record DatabaseSources(Dialect dialect) implements SchemaSources {

	@Override
	public Schema live(Connection connection, Set<String> schemas) throws SQLException {
		return CatalogReaders.of(this.dialect).read(connection, new CatalogScope(List.copyOf(schemas)));
	}

	@Override
	public Set<String> schemas(Connection connection) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		Set<String> names = new TreeSet<>();
		try (ResultSet rows = metaData.getSchemas()) {
			while (rows.next()) {
				names.add(rows.getString("TABLE_SCHEM"));
			}
		}
		if (!names.isEmpty()) {
			return names;
		}
		// MySQL and MariaDB call them so
		try (ResultSet rows = metaData.getCatalogs()) {
			while (rows.next()) {
				names.add(rows.getString("TABLE_CAT"));
			}
		}
		return names;
	}

	@Override
	public Schema wanted(Connection connection, SchemaModel model) throws SQLException {
		return ScratchNamespaces.of(this.dialect).read(connection, model.schemas(), model::ddl);
	}

}
