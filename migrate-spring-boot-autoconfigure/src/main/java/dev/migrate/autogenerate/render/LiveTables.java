package dev.migrate.autogenerate.render;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.Dialect;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The tables that operations are rendered for. SQLite replaces a table by a new one for
 * most changes, so that what a change looks like depends on the changes before it: they
 * are run on a copy of the tables, in memory and without rows.
 */
final class LiveTables implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(LiveTables.class);

	private final Connection connection;

	private final boolean isCopy;

	private LiveTables(Connection connection, boolean isCopy) {
		this.connection = connection;
		this.isCopy = isCopy;
	}

	static LiveTables of(Dialect dialect, Connection live) throws SQLException {
		if (dialect.foreignKeysOff().isEmpty()) {
			return new LiveTables(live, false);
		}
		Connection copy = DriverManager.getConnection("jdbc:sqlite::memory:");
		try {
			copy(live, copy);
			return new LiveTables(copy, true);
		}
		catch (SQLException | RuntimeException ex) {
			copy.close();
			throw ex;
		}
	}

	private static void copy(Connection from, Connection to) throws SQLException {
		List<String> definitions = new ArrayList<>();
		try (Statement statement = from.createStatement();
				ResultSet rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
						+ " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'trigger', type = 'view', rowid")) {
			while (rows.next()) {
				definitions.add(rows.getString(1));
			}
		}
		try (Statement statement = to.createStatement()) {
			for (String sql : definitions) {
				create(statement, sql);
			}
			// As where the revision may be run, so that it says what it needs
			statement.execute("PRAGMA foreign_keys = ON");
		}
	}

	/** A virtual table creates others, and may need a module that is not here. */
	private static void create(Statement statement, String sql) {
		try {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			logger.debug("Not copied: " + sql, ex);
		}
	}

	Connection connection() {
		return this.connection;
	}

	/** Change the copy, if it is one, as the revision will change the tables. */
	void run(List<String> statements) throws SQLException {
		if (this.isCopy) {
			try (Statement statement = this.connection.createStatement()) {
				for (String sql : statements) {
					statement.execute(sql);
				}
			}
		}
	}

	@Override
	public void close() throws SQLException {
		if (this.isCopy) {
			this.connection.close();
		}
	}

}
