package dev.migrate.jdbc.scratch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What all scratch namespaces need.
 */
final class Scratch {

	/** What the names of all scratch schemas and databases begin with. */
	static final String PREFIX = "migrate_scratch_";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Scratch() {
	}

	static String newName() {
		byte[] bytes = new byte[8];
		RANDOM.nextBytes(bytes);
		return PREFIX + HexFormat.of().formatHex(bytes);
	}

	/**
	 * Name a scratch place for each schema of a model.
	 * @param schemas the schemas
	 * @param own the live default schema, whose objects go to the scratch place itself
	 * @param scratch the scratch place
	 */
	static Map<String, String> names(Set<String> schemas, @Nullable String own, String scratch) {
		Map<String, String> names = new LinkedHashMap<>();
		for (String schema : schemas) {
			names.put(schema, schema.equals(own) ? scratch : scratch + "_" + (names.size() + 1));
		}
		return names;
	}

	/** Run the statements of a model. */
	static void run(Connection connection, List<String> ddl) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : ddl) {
				try {
					statement.execute(sql);
				}
				catch (SQLException ex) {
					throw ScratchFailedException.ofStatement(sql, ex);
				}
			}
		}
	}

	/** Run a statement of our own. */
	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	static @Nullable String text(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getString(1) : null;
		}
	}

}
