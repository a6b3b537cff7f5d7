package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Runs a query on a catalog.
 */
final class CatalogRows {

	private CatalogRows() {
	}

	/**
	 * Run a query.
	 * @param connection the connection
	 * @param sql the query
	 * @param action called for each row
	 * @param parameters what the query's question marks stand for
	 * @throws SQLException if the database fails
	 */
	static void forEach(Connection connection, String sql, RowAction action, String... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					action.accept(rows);
				}
			}
		}
	}

	/** What is done with a row. */
	@FunctionalInterface
	interface RowAction {

		void accept(ResultSet row) throws SQLException;

	}

}
