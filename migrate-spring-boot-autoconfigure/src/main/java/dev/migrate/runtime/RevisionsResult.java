package dev.migrate.runtime;

import java.util.List;

/**
 * Revisions that a verb lists.
 *
 * @param revisions the revisions, in the verb's order
 */
public record RevisionsResult(List<RevisionView> revisions) {

	public RevisionsResult {
		revisions = List.copyOf(revisions);
	}

	/**
	 * Their ids.
	 * @return the ids
	 */
	public List<String> ids() {
		return this.revisions.stream().map(RevisionView::revision).toList();
	}

}
