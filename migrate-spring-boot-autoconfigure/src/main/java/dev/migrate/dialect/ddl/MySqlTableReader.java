package dev.migrate.dialect.ddl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.schema.ObjectName;

/**
 * Reads a table as {@code SHOW CREATE TABLE} has it.
 */
final class MySqlTableReader implements TableReader {

	private final Connection connection;

	private final Dialect dialect;

	MySqlTableReader(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	@Override
	public LiveTable read(ObjectName table) {
		String name = ((table.schema() != null) ? this.dialect.quote(table.schema()) + "." : "")
				+ this.dialect.quote(table.name());
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + name)) {
			if (!row.next()) {
				throw new IllegalStateException("SHOW CREATE TABLE gave no row for " + name);
			}
			return new LiveTable(row.getString(2), List.of(), List.of(), List.of());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot read table " + table + ": " + ex.getMessage(), ex);
		}
	}

}
