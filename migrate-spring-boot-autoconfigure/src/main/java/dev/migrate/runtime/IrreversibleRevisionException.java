package dev.migrate.runtime;

import java.util.List;

/**
 * A downgrade would have to undo a revision that has no downgrade.
 */
public class IrreversibleRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	IrreversibleRevisionException(List<String> revisions) {
		super("Nothing was undone: no downgrade is known for %s".formatted(list(revisions)),
				"Add a '-- migrate:downgrade' section to the file (an empty one if there is nothing to undo), "
						+ "or undo it by hand and run 'java -jar app.jar db stamp <target>'.",
				null);
	}

}
