package dev.migrate.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs split scripts for tests.
 */
final class SplitScripts {

	private SplitScripts() {
	}

	static void run(Statement statement, List<SqlStatement> script) throws SQLException {
		for (SqlStatement sql : script) {
			statement.execute(sql.sql());
		}
	}

	static List<String> rows(Statement statement, String query) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		return rows;
	}

}
