package dev.migrate.runtime;

import java.util.List;

/**
 * A downgrade would have to undo a revision that has no downgrade.
 */
public class IrreversibleRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> revisions;

	/**
	 * Create the exception.
	 * @param revisions the revisions, each with its file and, for one in Java, what
	 * cannot be reversed
	 */
	IrreversibleRevisionException(List<String> revisions) {
		super("Nothing was undone: no downgrade is known for %s".formatted(list(revisions)),
				"Add a '-- migrate:downgrade' section to the file, or a method downgrade(Operations) to the class (an "
						+ "empty one if there is nothing to undo), or undo it by hand and run "
						+ "'java -jar app.jar db stamp <target>'.",
				null);
		this.revisions = List.copyOf(revisions);
	}

	List<String> revisions() {
		return this.revisions;
	}

}
