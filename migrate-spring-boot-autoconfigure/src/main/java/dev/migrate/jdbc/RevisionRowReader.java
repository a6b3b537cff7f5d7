package dev.migrate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.UtcTimestamps;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of the version table, in which an older version of this library may not have
 * had each column yet.
 *
 * @param rows the result of the query, on the row to read
 * @param present the names of its columns, in lower case
 */
record RevisionRowReader(ResultSet rows, Set<String> present) {

	RevisionRow row() throws SQLException {
		return new RevisionRow(required("revision"), list("revises"), list("depends_on"), textOr("message", ""),
				text("checksum"), RevisionState.valueOf(required("state")), (int) number("statements_done"),
				text("statements_checksum"), UtcTimestamps.parse(textOr("applied_at", "1970-01-01 00:00:00")),
				text("applied_by"), Duration.ofMillis(number("duration_ms")), text("tool_version"), text("progress"),
				numberOrNull("fingerprint"));
	}

	private @Nullable String text(String column) throws SQLException {
		return this.present.contains(column) ? this.rows.getString(column) : null;
	}

	private String textOr(String column, String absent) throws SQLException {
		String text = text(column);
		return (text != null) ? text : absent;
	}

	private String required(String column) throws SQLException {
		return textOr(column, "");
	}

	private List<String> list(String column) throws SQLException {
		String text = textOr(column, "");
		if (text.indexOf(',') < 0) {
			return text.isBlank() ? List.of() : List.of(text.strip());
		}
		return Arrays.stream(text.split(",")).map(String::strip).filter((id) -> !id.isEmpty()).toList();
	}

	private @Nullable Long numberOrNull(String column) throws SQLException {
		long number = number(column);
		return (this.present.contains(column) && !this.rows.wasNull()) ? number : null;
	}

	private long number(String column) throws SQLException {
		return this.present.contains(column) ? this.rows.getLong(column) : 0L;
	}

}
