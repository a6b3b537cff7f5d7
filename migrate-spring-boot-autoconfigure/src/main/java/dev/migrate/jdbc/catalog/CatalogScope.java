package dev.migrate.jdbc.catalog;

import java.util.List;

/**
 * What is read from a database: the connection's default schema, whose objects are named
 * without it, and other schemas.
 *
 * @param schemas the other schemas (MySQL: databases), whose objects are named with them;
 * one that does not exist holds nothing
 */
public record CatalogScope(List<String> schemas) {

	/** The default schema only. */
	public static final CatalogScope DEFAULT = new CatalogScope(List.of());

	/**
	 * Create a scope.
	 */
	public CatalogScope {
		schemas = List.copyOf(schemas);
	}

}
