package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * SQLite in memory, which is gone when the connection is closed.
 */
final class SqliteMemory implements InMemoryScratch.Memory {

	@Override
	public Connection open(Connection live, String name) throws SQLException {
		return DriverManager.getConnection("jdbc:sqlite::memory:");
	}

	@Override
	public void createSchemas(Connection live, Connection scratch, Set<String> schemas, UnaryOperator<String> quote)
			throws SQLException {
		for (String schema : schemas) {
			if (!"main".equalsIgnoreCase(schema)) {
				Scratch.execute(scratch, "ATTACH DATABASE ':memory:' AS " + quote.apply(schema));
			}
		}
	}

	@Override
	public void drop(Connection scratch) {
		// closing it is enough
	}

}
