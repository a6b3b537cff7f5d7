package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.jdbc.ErrorText;

/**
 * The version table cannot be read or written.
 */
public class VersionTableException extends MigrationException {

	private static final long serialVersionUID = 1L;

	VersionTableException(String what, String table, String database, SQLException cause) {
		super("Cannot %s the version table %s on %s: %s".formatted(what, table, database, ErrorText.of(cause)),
				"Create its schema if it is missing; give the user that migrates the rights to create and change tables there, let migrations use "
						+ "their own user (migrate.datasource.username), or name another place (migrate.schema, "
						+ "migrate.table).",
				cause);
	}

}
