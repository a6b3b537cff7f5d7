package dev.migrate.revision;

import java.util.Collection;
import java.util.List;

/**
 * An identifier that no revision answers to.
 */
public final class UnknownRevisionException extends RevisionException {

	private final String identifier;

	private UnknownRevisionException(String identifier, String message) {
		super(message);
		this.identifier = identifier;
	}

	static UnknownRevisionException of(String identifier, Collection<String> known) {
		List<String> near = RevisionText.near(identifier, known);
		String hint = near.isEmpty() ? "'db history' lists the revisions there are."
				: "Did you mean " + String.join(" or ", near) + "? 'db history' lists the revisions there are.";
		return new UnknownRevisionException(identifier,
				"There is no revision or branch label '" + identifier + "'. " + hint);
	}

	static UnknownRevisionException branch(String branch, Collection<String> known) {
		List<String> near = RevisionText.near(branch, known);
		String hint = near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
		return new UnknownRevisionException(branch, "There is no branch '" + branch + "'." + hint
				+ " Before '@' goes a branch label or a revision of the branch; 'db history' shows both.");
	}

	static UnknownRevisionException notInBranch(Revision revision, String branch) {
		return new UnknownRevisionException(revision.id(), "Revision " + revision.id() + " is not in branch '" + branch
				+ "': neither stands on the other. Leave out '" + branch + "@' or name a revision of that branch.");
	}

	static UnknownRevisionException relative(String target, String where) {
		return new UnknownRevisionException(target, "'" + target + "' is relative, which " + where
				+ " does not take. Name a revision, a label, head, heads or base; 'db history' lists the revisions.");
	}

	static UnknownRevisionException currentTwice() {
		return new UnknownRevisionException("current",
				"'current' may be one end of a range, not both. 'db current' shows it alone.");
	}

	static UnknownRevisionException malformed(String target) {
		return new UnknownRevisionException(target, "'" + target
				+ "' is not a target. Targets are a revision id (or its first characters), a label, head, heads, base,"
				+ " each with +N or -N after it or branch@ before it, or +N and -N alone.");
	}

	static UnknownRevisionException applied(List<String> ids) {
		boolean one = (ids.size() == 1);
		return new UnknownRevisionException(ids.get(0),
				"The database has " + (one ? "revision " : "revisions ") + String.join(", ", ids) + " applied, "
						+ (one ? "which is" : "which are") + " not among the revisions of this application."
						+ " Deploy the version that carries " + (one ? "it" : "them")
						+ " or restore the file; if it is gone for good, 'db stamp --purge <revision>' says anew"
						+ " where the database stands.");
	}

	/**
	 * Return the identifier that was not found.
	 * @return the identifier as typed or stored
	 */
	public String identifier() {
		return this.identifier;
	}

}
