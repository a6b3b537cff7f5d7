package dev.migrate.runtime;

import dev.migrate.script.SqlSection;

/**
 * The form in which a downgrade section travels in its row: the marker line with its
 * option, then the text.
 */
final class StoredDowngrade {

	private static final String MARKER = "-- migrate:downgrade";

	private static final String NO_TRANSACTION = MARKER + " transaction=false";

	private StoredDowngrade() {
	}

	static String render(SqlSection section) {
		return (section.transactional() ? MARKER : NO_TRANSACTION) + "\n" + section.sql();
	}

	static SqlSection parse(String revision, String text) {
		int end = text.indexOf('\n');
		String marker = (end < 0) ? text : text.substring(0, end);
		String sql = (end < 0) ? "" : text.substring(end + 1);
		boolean transactional = !NO_TRANSACTION.equals(marker.strip());
		return new SqlSection(transactional, 2, sql, "row " + revision + " of the version table");
	}

}
