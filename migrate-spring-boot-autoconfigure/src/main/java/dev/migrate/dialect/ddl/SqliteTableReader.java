package dev.migrate.dialect.ddl;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * Reads what SQLite keeps: the very statements that created everything.
 */
final class SqliteTableReader implements TableReader {

	private final Connection connection;

	SqliteTableReader(Connection connection) {
		this.connection = connection;
	}

	@Override
	public LiveTable read(ObjectName table) {
		String name = table.name();
		List<String> sql = query("SELECT sql FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)", name);
		if (sql.isEmpty()) {
			throw new UnsupportedOperationOnDatabaseException("SQLite",
					"change table '" + table + "', which does not exist", "check the name, or create the table first");
		}
		// what a constraint implies has no SQL
		String created = "SELECT sql FROM sqlite_master WHERE type = '%s' AND lower(tbl_name) = lower(?)"
				+ " AND sql IS NOT NULL ORDER BY rowid";
		List<String> views = query("SELECT name FROM sqlite_master WHERE type = 'view'"
				+ " AND instr(lower(sql), lower(?)) > 0 ORDER BY rowid", name);
		return new LiveTable(sql.get(0), query(created.formatted("index"), name),
				query(created.formatted("trigger"), name), views);
	}

	private List<String> query(String sql, String parameter) {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setString(1, parameter);
			List<String> values = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					values.add(rows.getString(1));
				}
			}
			return values;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot read the catalog of SQLite: " + ex.getMessage(), ex);
		}
	}

	@Override
	public boolean enforcesForeignKeys() {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("PRAGMA foreign_keys")) {
			return row.next() && row.getInt(1) == 1;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot read the settings of SQLite: " + ex.getMessage(), ex);
		}
	}

}
