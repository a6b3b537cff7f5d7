package dev.migrate.runtime;

import dev.migrate.script.SqlSection;

/**
 * The form in which a downgrade section travels in its row: the marker line with its
 * options, then the text.
 */
final class StoredDowngrade {

	private static final String MARKER = "-- migrate:downgrade";

	private static final String NO_TRANSACTION = " transaction=false";

	private static final String NO_FOREIGN_KEYS = " foreign-keys=off";

	private StoredDowngrade() {
	}

	static String render(SqlSection section) {
		return MARKER + (section.transactional() ? "" : NO_TRANSACTION)
				+ (section.enforcesForeignKeys() ? "" : NO_FOREIGN_KEYS) + "\n" + section.sql();
	}

	static SqlSection parse(String revision, String text) {
		int end = text.indexOf('\n');
		String marker = (end < 0) ? text : text.substring(0, end);
		String sql = (end < 0) ? "" : text.substring(end + 1);
		return new SqlSection(!marker.contains(NO_TRANSACTION), !marker.contains(NO_FOREIGN_KEYS), 2, sql,
				"row " + revision + " of the version table");
	}

}
