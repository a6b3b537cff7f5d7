package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the version table no more than it takes to tell that nothing is pending.
 */
public final class AppliedFingerprints {

	private static final Log logger = LogFactory.getLog(AppliedFingerprints.class);

	private static final String APPLIED = RevisionState.APPLIED.name();

	private final VersionTable table;

	/**
	 * Create a reader.
	 * @param table the version table
	 */
	public AppliedFingerprints(VersionTable table) {
		this.table = table;
	}

	/**
	 * Read the fingerprints of the rows, with one query.
	 * @param connection the connection
	 * @return the fingerprints in ascending order; {@code null} if there is no telling:
	 * there is no table or no row, it is of an older version, or a row is not applied,
	 * lacks its fingerprint or one that it revises
	 */
	public long @Nullable [] read(Connection connection) {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(this.table.fingerprintsSql())) {
			return read(rows);
		}
		catch (SQLException ex) {
			logger.debug("The version table has to be read in full", ex);
			return null;
		}
	}

	private static long @Nullable [] read(ResultSet rows) throws SQLException {
		long[] fingerprints = new long[64];
		int count = 0;
		Set<String> revisions = new HashSet<>();
		List<String> revised = new ArrayList<>();
		while (rows.next()) {
			long fingerprint = rows.getLong(1);
			if (rows.wasNull() || !APPLIED.equals(rows.getString(2))) {
				return null;
			}
			if (count == fingerprints.length) {
				fingerprints = Arrays.copyOf(fingerprints, count * 2);
			}
			fingerprints[count++] = fingerprint;
			revisions.add(rows.getString(3));
			addIds(rows.getString(4), revised);
		}
		if (count == 0 || !revisions.containsAll(revised)) {
			return null;
		}
		long[] sorted = Arrays.copyOf(fingerprints, count);
		Arrays.sort(sorted);
		return sorted;
	}

	private static void addIds(@Nullable String text, List<String> ids) {
		int from = 0;
		while (text != null && from < text.length()) {
			int comma = text.indexOf(',', from);
			int end = (comma < 0) ? text.length() : comma;
			ids.add(text.substring(from, end).strip());
			from = end + 1;
		}
	}

}
