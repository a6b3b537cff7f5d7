package dev.migrate.revision;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What someone asks of a new revision.
 *
 * @param id the id, such as {@link RevisionDrafts#newId()}
 * @param heads absolute targets to follow: "head" for the only head, "base" for a new
 * first revision, several for a merge
 * @param splice whether it may follow a revision that is not a head, and so open a branch
 * @param dependsOn targets to depend on: ids, prefixes or labels
 * @param branchLabels labels to give it
 * @param message what the revision does
 * @param created when it is written, or {@code null} not to say
 * @param source where it will be written, for messages
 */
public record RevisionRequest(String id, List<String> heads, boolean splice, List<String> dependsOn,
		List<String> branchLabels, String message, @Nullable Instant created, String source) {

	/**
	 * Creates a request.
	 */
	public RevisionRequest {
		heads = List.copyOf(heads);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

}
