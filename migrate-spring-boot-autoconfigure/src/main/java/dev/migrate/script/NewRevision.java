package dev.migrate.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision that is to be written.
 *
 * @param id the id, or {@code null} for a new one
 * @param heads targets to follow: the symbol for the only head, {@code base} for a new
 * first revision, several for a merge
 * @param splice whether it may follow a revision that is not a head
 * @param dependsOn targets to depend on: ids, prefixes or labels
 * @param branchLabels labels to give it
 * @param message what it does; its first line is the title
 * @param versionPath which location to write it to, or {@code null} to choose
 * @param body what it does
 * @param language the language it is written in, or {@code null} for the configured one
 */
public record NewRevision(@Nullable String id, List<String> heads, boolean splice, List<String> dependsOn,
		List<String> branchLabels, String message, @Nullable String versionPath, RevisionBody body,
		RevisionWriterSettings.@Nullable Language language) {

	public NewRevision {
		heads = List.copyOf(heads);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * A revision in the configured language.
	 * @param id the id, or {@code null} for a new one
	 * @param heads targets to follow
	 * @param splice whether it may follow a revision that is not a head
	 * @param dependsOn targets to depend on
	 * @param branchLabels labels to give it
	 * @param message what it does
	 * @param versionPath which location to write it to, or {@code null} to choose
	 * @param body what it does
	 */
	public NewRevision(@Nullable String id, List<String> heads, boolean splice, List<String> dependsOn,
			List<String> branchLabels, String message, @Nullable String versionPath, RevisionBody body) {
		this(id, heads, splice, dependsOn, branchLabels, message, versionPath, body, null);
	}

}
