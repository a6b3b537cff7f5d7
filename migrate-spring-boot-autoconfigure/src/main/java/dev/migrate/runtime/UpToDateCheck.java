package dev.migrate.runtime;

import java.sql.Connection;
import java.util.Arrays;

import dev.migrate.jdbc.AppliedFingerprints;
import dev.migrate.jdbc.VersionTable;
import dev.migrate.script.RevisionSource;

/**
 * Tells in the cheapest way that nothing is pending, which is what nearly every start of
 * every application finds. No header is parsed, no graph is built and nothing is written:
 * <ol>
 * <li>one query reads which revisions are applied, and what the file of each came to,
 * byte for byte, when it was applied;</li>
 * <li>the files that there are now are listed and read through once;</li>
 * <li>if they come to the same, each file belongs to one row and each row to one
 * file.</li>
 * </ol>
 * Then no revision is new, none is gone and none was edited, and since a file says itself
 * what it revises, the history is the one that was checked when these revisions were
 * applied, each after those that it stands on. In all other cases, such as a row that
 * stands half-way, a row without a fingerprint or line ends that have changed, the
 * revisions and the rows are read in full, with all checks.
 *
 * <p>
 * A file goes unnoticed only if it took the place of another that vanished, is of the
 * same length and has the same CRC-32: by chance once in 2<sup>32</sup> such exchanges.
 * What a full check finds wrong although nothing is pending, such as a revision whose
 * parent was removed by hand together with its row, is told with the next revision.
 */
final class UpToDateCheck {

	private final RevisionSource source;

	UpToDateCheck(RevisionSource source) {
		this.source = source;
	}

	/**
	 * Check, with one query.
	 * @return {@code false} if it takes more to tell
	 */
	boolean isUpToDate(Connection connection, VersionTable table) {
		long[] applied = new AppliedFingerprints(table).read(connection);
		return applied != null && Arrays.equals(applied, this.source.fingerprints());
	}

}
