package dev.migrate.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Finds the dialect of a database. There is no gate on versions and no unsupported
 * database: whatever has no dialect of its own gets standard SQL.
 */
public final class Dialects {

	private Dialects() {
	}

	/**
	 * Find the dialect for a connection's database.
	 * @param metaData the connection's metadata
	 * @return the dialect
	 * @throws SQLException if the driver fails
	 */
	public static Dialect of(DatabaseMetaData metaData) throws SQLException {
		String product = metaData.getDatabaseProductName();
		return switch (product.toLowerCase(Locale.ROOT)) {
			case "postgresql" -> new PostgreSqlDialect();
			case "mariadb" -> new MySqlDialect("mariadb");
			case "mysql" -> new MySqlDialect(isMariaDb(metaData) ? "mariadb" : "mysql");
			case "h2" -> new H2Dialect();
			case "hsql database engine" -> new HsqldbDialect();
			case "sqlite" -> new SqliteDialect();
			default -> new GenericDialect(product, hasTransactionalDdl(metaData));
		};
	}

	// MySQL's own driver calls a MariaDB server "MySQL"
	private static boolean isMariaDb(DatabaseMetaData metaData) throws SQLException {
		return metaData.getDatabaseProductVersion().toLowerCase(Locale.ROOT).contains("mariadb");
	}

	private static boolean hasTransactionalDdl(DatabaseMetaData metaData) throws SQLException {
		return metaData.supportsDataDefinitionAndDataManipulationTransactions()
				&& !metaData.dataDefinitionCausesTransactionCommit() && !metaData.dataDefinitionIgnoredInTransactions();
	}

}
