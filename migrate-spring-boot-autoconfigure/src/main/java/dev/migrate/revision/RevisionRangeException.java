package dev.migrate.revision;

/**
 * A target that exists but cannot be reached from where the database, or the start of a
 * range, stands.
 */
public final class RevisionRangeException extends RevisionException {

	RevisionRangeException(String message) {
		super(message);
	}

	static RevisionRangeException steps(String target) {
		return new RevisionRangeException(
				"'" + target + "' goes further than there are revisions. 'db history -i' shows where you are.");
	}

	static RevisionRangeException direction(String target, boolean upgrade) {
		return new RevisionRangeException("'" + target + "' points the wrong way for "
				+ (upgrade ? "an upgrade; 'db downgrade " : "a downgrade; 'db upgrade ") + target
				+ "' is what goes there.");
	}

	static RevisionRangeException end(String target) {
		return new RevisionRangeException("'" + target
				+ "' cannot end a range. The end is a revision, or +N to count from the start of the range.");
	}

}
