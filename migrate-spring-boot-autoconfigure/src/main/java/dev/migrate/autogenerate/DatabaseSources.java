package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

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
	public Schema wanted(Connection connection, SchemaModel model) throws SQLException {
		return ScratchNamespaces.of(this.dialect).read(connection, model.schemas(), model::ddl);
	}

}
