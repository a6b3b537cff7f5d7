package dev.migrate.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The schemas of a scratch database that revisions made beside the default one. MySQL and
 * MariaDB have none, since theirs are databases.
 */
final class ScratchSchemas {

	private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog", "pg_toast", "system_lobs",
			"definition_schema");

	private ScratchSchemas() {
	}

	static List<String> of(Connection connection) throws SQLException {
		List<String> schemas = new ArrayList<>();
		String own = connection.getSchema();
		try (ResultSet rows = connection.getMetaData().getSchemas()) {
			while (rows.next()) {
				String schema = rows.getString("TABLE_SCHEM");
				if (!isSystem(schema) && !schema.equals(own)) {
					schemas.add(schema);
				}
			}
		}
		return schemas;
	}

	private static boolean isSystem(@Nullable String schema) {
		if (schema == null) {
			return true;
		}
		String name = schema.toLowerCase(Locale.ROOT);
		return SYSTEM.contains(name) || name.startsWith("pg_temp_") || name.startsWith("pg_toast_temp_");
	}

}
