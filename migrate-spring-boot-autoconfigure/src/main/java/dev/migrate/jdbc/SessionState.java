package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How a session stands before scripts run in it: a script may name another schema, role
 * or mode for the rest of the session, which must move neither the version table nor the
 * scripts after it.
 *
 * @param schema the schema of a version table without one, or {@code null} if there are
 * no schemas
 * @param restore statements that bring the session back
 */
record SessionState(@Nullable String schema, List<String> restore) {

	static final SessionState NONE = new SessionState(null, List.of());

	static SessionState of(Connection connection, Dialect dialect, TableName table) throws SQLException {
		Optional<String> query = dialect.sessionQuery(dialect.literal(dialect.identifier(table.table())));
		if (query.isEmpty()) {
			return NONE;
		}
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query.get())) {
			row.next();
			List<String> restore = new ArrayList<>();
			for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
				String sql = row.getString(i);
				if (sql != null) {
					restore.add(sql);
				}
			}
			return new SessionState(row.getString(1), List.copyOf(restore));
		}
	}

}
