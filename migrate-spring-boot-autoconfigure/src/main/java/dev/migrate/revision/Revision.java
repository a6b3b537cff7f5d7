package dev.migrate.revision;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One revision as its file describes it.
 *
 * @param id the full identifier; may not be blank nor contain {@code @ - + :}, which the
 * target grammar uses
 * @param downRevisions the full ids this revision follows, in the order written: none for
 * a base, several for a merge
 * @param dependsOn full ids or branch labels that must be applied before, without being
 * followed
 * @param branchLabels names that stand for this revision and for the branch it opens
 * @param message what the revision does; the first line is its title
 * @param created when it was written, or {@code null} when the file does not say
 * @param source where it was read from, such as {@code db/migrations/x.sql}; used in
 * messages only
 */
public record Revision(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		String message, @Nullable Instant created, String source) {

	private static final String RESERVED = "@-+:";

	private static final List<String> SYMBOLS = List.of("head", "heads", "base", "current");

	/**
	 * Creates a revision.
	 * @throws InvalidHistoryException if the id or a label cannot be used in a target
	 */
	public Revision {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
		verify("Revision id", id, source);
		for (String label : branchLabels) {
			verify("Branch label", label, source);
		}
	}

	private static void verify(String what, String name, String source) {
		String reserved = reserved(name);
		String reason = null;
		if (name.isBlank() || !name.strip().equals(name)) {
			reason = "is blank or starts or ends with a space";
		}
		else if (!reserved.isEmpty()) {
			reason = "contains " + reserved + ", which targets such as branch@head, x+1 or a:b use";
		}
		else if (SYMBOLS.contains(name)) {
			reason = "is a word with a meaning of its own in targets";
		}
		if (reason != null) {
			throw new InvalidHistoryException(List.of(new HistoryProblem(HistoryProblem.Kind.ILLEGAL_NAME,
					what + " '" + name + "' in " + source + " " + reason + ". Choose another.", List.of(source))));
		}
	}

	private static String reserved(String name) {
		Set<String> reserved = new LinkedHashSet<>(0);
		for (int i = 0; i < name.length(); i++) {
			if (RESERVED.indexOf(name.charAt(i)) >= 0) {
				reserved.add(name.substring(i, i + 1));
			}
		}
		return String.join(" ", reserved);
	}

	/**
	 * Return the first line of the message, which listings show.
	 * @return the title, empty if there is no message
	 */
	public String title() {
		return this.message.lines().findFirst().orElse("");
	}

	/**
	 * Return whether this revision follows no other one. It may still depend on some.
	 * @return whether this is a base
	 */
	public boolean isBase() {
		return this.downRevisions.isEmpty();
	}

	/**
	 * Return whether this revision follows several others.
	 * @return whether this is a merge point
	 */
	public boolean isMergePoint() {
		return this.downRevisions.size() > 1;
	}

	@Override
	public String toString() {
		return this.id;
	}

}
