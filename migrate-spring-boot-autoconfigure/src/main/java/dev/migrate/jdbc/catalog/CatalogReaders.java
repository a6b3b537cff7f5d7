package dev.migrate.jdbc.catalog;

import dev.migrate.dialect.Dialect;

/**
 * Finds the reader for a database's catalog.
 */
public final class CatalogReaders {

	private CatalogReaders() {
	}

	/**
	 * Return the reader for a database: its own, or one that makes do with JDBC's metadata.
	 * @param dialect the database's dialect
	 * @return the reader
	 */
	public static CatalogReader of(Dialect dialect) {
		return switch (dialect.name()) {
			case "postgresql" -> new PostgreSqlCatalogReader();
			case "h2" -> new H2CatalogReader();
			case "hsqldb" -> new HsqldbCatalogReader();
			case "mysql", "mariadb" -> new MySqlCatalogReader();
			case "sqlite" -> new SqliteCatalogReader();
			default -> new JdbcCatalogReader();
		};
	}

}
