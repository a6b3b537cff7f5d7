package dev.migrate.jdbc.scratch;

import dev.migrate.dialect.Dialect;

/**
 * Finds the scratch namespace for a database.
 */
public final class ScratchNamespaces {

	private ScratchNamespaces() {
	}

	/**
	 * Return the scratch namespace for a database.
	 * @param dialect the database's dialect
	 * @return the scratch namespace
	 * @throws ScratchUnsupportedException if there is none for the database
	 */
	public static ScratchNamespace of(Dialect dialect) {
		return switch (dialect.name()) {
			case "postgresql" -> new PostgreSqlScratch(dialect);
			case "h2" -> new InMemoryScratch(dialect, new H2Memory());
			case "hsqldb" -> new InMemoryScratch(dialect, new HsqldbMemory());
			case "sqlite" -> new InMemoryScratch(dialect, new SqliteMemory());
			case "mysql", "mariadb" -> new MySqlScratch(dialect);
			default -> throw new ScratchUnsupportedException(dialect.name());
		};
	}

}
