package dev.migrate.jdbc.catalog;

import dev.migrate.dialect.Dialect;

/**
 * Finds the reader for a database's catalog.
 */
public final class CatalogReaders {

	private CatalogReaders() {
	}

	/**
	 * Return the reader for a database.
	 * @param dialect the database's dialect
	 * @return the reader; one that asks the driver for a database that has none of its
	 * own
	 */
	public static CatalogReader of(Dialect dialect) {
		return switch (dialect.name()) {
			case "postgresql" -> new PostgreSqlCatalogReader();
			case "h2" -> new H2CatalogReader();
			case "hsqldb" -> new HsqldbCatalogReader();
			case "mysql", "mariadb" -> new MySqlCatalogReader(dialect);
			case "sqlite" -> new SqliteCatalogReader();
			default -> new JdbcCatalogReader();
		};
	}

}
