package dev.migrate.revision;

import java.util.List;

/**
 * A prefix that several revisions share, or a relative step that could go several ways.
 */
public final class AmbiguousRevisionException extends RevisionException {

	private final transient List<Revision> candidates;

	private AmbiguousRevisionException(String message, List<Revision> candidates) {
		super(message);
		this.candidates = List.copyOf(candidates);
	}

	static AmbiguousRevisionException prefix(String prefix, List<Revision> candidates) {
		return new AmbiguousRevisionException(
				"'" + prefix + "' is ambiguous, " + candidates.size() + " revisions or labels start with it:"
						+ RevisionText.list(candidates) + "\nType more characters, or the whole id.",
				candidates);
	}

	static AmbiguousRevisionException walk(String target, String from, boolean up, List<Revision> candidates) {
		String hint = up ? "Name the branch, as in '" + candidates.get(0).id() + "@+1', or the revision itself."
				: "Name the one that is to stay applied, as in 'db downgrade " + candidates.get(0).id() + "'.";
		return new AmbiguousRevisionException(
				"'" + target + "' is ambiguous: one step " + (up ? "up" : "down") + " from " + from + " there are "
						+ candidates.size() + " revisions:" + RevisionText.list(candidates) + "\n" + hint,
				candidates);
	}

	static AmbiguousRevisionException start(String target, List<Revision> candidates) {
		return new AmbiguousRevisionException(
				"'" + target + "' is ambiguous, it could start at any of " + candidates.size() + " current revisions:"
						+ RevisionText.list(candidates) + "\nName the branch, as in '" + candidates.get(0).id() + "@"
						+ RevisionText.point(target) + "', or the revision itself.",
				candidates);
	}

	/**
	 * Return the revisions to choose from.
	 * @return two or more revisions; a revision appears twice if both its id and its
	 * label match a prefix
	 */
	public List<Revision> candidates() {
		return this.candidates;
	}

}
