package dev.migrate.runtime;

import java.util.List;

/**
 * Scripts of applied revisions were edited.
 */
public class ChecksumMismatchException extends MigrationException {

	private static final long serialVersionUID = 1L;

	ChecksumMismatchException(String database, List<String> edited) {
		super("Revisions that are applied to %s were edited afterwards: %s".formatted(database, list(edited)),
				"Restore the files, and put the change into a new revision. If the database does agree with the edited "
						+ "files, accept them with 'java -jar app.jar db stamp heads', "
						+ "or set migrate.on-checksum-mismatch=warn.",
				null);
	}

}
