package dev.migrate.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the dialect of a database. There is no gate on versions and no unsupported
 * database: whatever has no dialect of its own gets standard SQL.
 */
public final class Dialects {

	/**
	 * The names that a section's {@code dialect=} option knows. CockroachDB has none: its
	 * driver says that it is PostgreSQL, and so do we.
	 */
	public static final Set<String> NAMES = Collections.unmodifiableSet(new TreeSet<>(
			Set.of("postgresql", "mysql", "mariadb", "h2", "hsqldb", "sqlite", "oracle", "sqlserver", "db2", "derby")));

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
			default -> new GenericDialect(nameOf(product), hasTransactionalDdl(metaData));
		};
	}

	// MySQL's own driver calls a MariaDB server "MySQL"
	private static boolean isMariaDb(DatabaseMetaData metaData) throws SQLException {
		return metaData.getDatabaseProductVersion().toLowerCase(Locale.ROOT).contains("mariadb");
	}

	/** The name by which sections of revisions know a product. */
	private static String nameOf(String product) {
		String first = product.toLowerCase(Locale.ROOT).split("[ /]", 2)[0];
		return switch (first) {
			case "microsoft" -> "sqlserver";
			case "apache" -> "derby";
			default -> first;
		};
	}

	private static boolean hasTransactionalDdl(DatabaseMetaData metaData) throws SQLException {
		return metaData.supportsDataDefinitionAndDataManipulationTransactions()
				&& !metaData.dataDefinitionCausesTransactionCommit() && !metaData.dataDefinitionIgnoredInTransactions();
	}

}
