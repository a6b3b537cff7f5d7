package dev.migrate.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.Dialect;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The table beside the version table that holds a lock's rows, for databases without
 * session locks.
 */
final class LockTable {

	private static final Log logger = LogFactory.getLog(LockTable.class);

	private final MigrationConnection connection;

	private final String name;

	LockTable(MigrationConnection connection, TableName versionTable) {
		this.connection = connection;
		this.name = versionTable.withSuffix("_lock").render(connection.dialect());
	}

	/** The name, as it stands in a statement. */
	String sqlName() {
		return this.name;
	}

	boolean exists() throws SQLException {
		Dialect dialect = this.connection.dialect();
		try {
			// Reads no row, so that it waits for no lock
			this.connection.execute("SELECT name FROM " + this.name + " WHERE 1 = 0");
			return true;
		}
		catch (SQLException ex) {
			if (dialect.isMissingTable(ex)) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Make sure that the table and its rows are there. Two processes may do so at once:
	 * what one of them finds there already is no error.
	 */
	void ensure(String... rows) throws SQLException {
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE " + this.name
				+ " (name varchar(10) NOT NULL PRIMARY KEY, held_by varchar(255), held_since varchar(30))");
		for (String row : rows) {
			statements.add("INSERT INTO " + this.name + " (name) VALUES ('" + row + "')");
		}
		for (String sql : statements) {
			try {
				this.connection.execute(sql);
			}
			catch (SQLException ex) {
				logger.debug("Another process may have been faster: " + sql, ex);
				if (!exists()) {
					throw ex;
				}
			}
		}
	}

}
