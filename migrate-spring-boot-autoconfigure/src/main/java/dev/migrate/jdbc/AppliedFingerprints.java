package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the version table no more than it takes to tell that nothing is pending.
 */
public final class AppliedFingerprints {

	private static final Log logger = LogFactory.getLog(AppliedFingerprints.class);

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
	 * there is no table or no row, it is of an older version, or a row is not applied or
	 * lacks its fingerprint
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
		while (rows.next()) {
			long fingerprint = rows.getLong(1);
			// Null, too; a file of no bytes is no revision
			if (fingerprint == 0) {
				return null;
			}
			if (count == fingerprints.length) {
				fingerprints = Arrays.copyOf(fingerprints, count * 2);
			}
			fingerprints[count++] = fingerprint;
		}
		if (count == 0) {
			return null;
		}
		long[] sorted = Arrays.copyOf(fingerprints, count);
		Arrays.sort(sorted);
		return sorted;
	}

}
