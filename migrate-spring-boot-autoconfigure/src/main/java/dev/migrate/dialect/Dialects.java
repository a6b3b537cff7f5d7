package dev.migrate.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	// Of the databases without a dialect of their own, those that undo DDL on rollback
	private static final Set<String> TRANSACTIONAL = Set.of("sqlserver", "db2", "derby");

	private Dialects() {
	}

	/**
	 * Find the dialect for a connection's database.
	 * @param metaData the connection's metadata
	 * @return the dialect
	 * @throws SQLException if the driver fails
	 */
	public static Dialect of(DatabaseMetaData metaData) throws SQLException {
		String name = nameOf(metaData.getDatabaseProductName());
		return switch (name) {
			case "postgresql", "mariadb", "h2", "hsqldb", "sqlite" -> named(name);
			case "mysql" -> named(isMariaDb(metaData) ? "mariadb" : "mysql");
			default -> new GenericDialect(name, hasTransactionalDdl(metaData));
		};
	}

	/**
	 * Find a dialect by its name.
	 * @param name the name, as sections of revisions use it: {@code postgresql},
	 * {@code mariadb} and so on
	 * @return the dialect
	 */
	public static Dialect named(String name) {
		String known = name.toLowerCase(Locale.ROOT);
		return switch (known) {
			case "postgresql" -> new PostgreSqlDialect();
			case "mariadb", "mysql" -> new MySqlDialect(known);
			case "h2" -> new H2Dialect();
			case "hsqldb" -> new HsqldbDialect();
			case "sqlite" -> new SqliteDialect();
			default -> new GenericDialect(known, TRANSACTIONAL.contains(known));
		};
	}

	/**
	 * Find the dialect that a JDBC URL speaks of, without a connection.
	 * @param url the URL
	 * @return the dialect, or empty if the text is no JDBC URL
	 */
	public static Optional<Dialect> forUrl(String url) {
		Matcher matcher = Pattern.compile("jdbc:(?:tc:|p6spy:|otel:)?(\\w+):.*", Pattern.DOTALL).matcher(url.strip());
		return matcher.matches() ? Optional.of(named(nameOf(matcher.group(1)))) : Optional.empty();
	}

	/** The name by which sections of revisions know a product, or a driver. */
	private static String nameOf(String product) {
		int end = 0;
		while (end < product.length() && product.charAt(end) != ' ' && product.charAt(end) != '/') {
			end++;
		}
		String first = product.substring(0, end).toLowerCase(Locale.ROOT);
		return switch (first) {
			case "hsql" -> "hsqldb";
			case "microsoft" -> "sqlserver";
			case "apache" -> "derby";
			default -> first;
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
