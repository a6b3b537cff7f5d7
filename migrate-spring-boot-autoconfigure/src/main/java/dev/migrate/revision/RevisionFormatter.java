package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines that the commands print, in Alembic's format. Lists whose order Alembic
 * leaves to chance are sorted.
 */
public final class RevisionFormatter {

	private final RevisionGraph graph;

	private final Set<String> marked;

	/**
	 * Creates a formatter.
	 * @param graph the revisions
	 * @param marked ids to mark as {@code (current)}, empty to mark none
	 */
	public RevisionFormatter(RevisionGraph graph, Set<String> marked) {
		this.graph = graph;
		this.marked = Set.copyOf(marked);
	}

	/**
	 * Return the line of {@code heads}.
	 * @param revision the revision
	 * @return {@code id (labels) (head)}
	 */
	public String head(Revision revision) {
		return revision.id() + labels(revision) + head(revision, "effective head") + mark(revision);
	}

	/**
	 * Return the line of {@code current}.
	 * @param revision the revision
	 * @return {@code id (head) (branchpoint) (mergepoint)}
	 */
	public String current(Revision revision) {
		return revision.id() + head(revision, "effective head") + mark(revision) + points(revision);
	}

	/**
	 * Return the line of {@code history}.
	 * @param revision the revision
	 * @return {@code parents (dependencies) -> id (labels) (head) ..., message}
	 */
	public String history(Revision revision) {
		String dependencies = revision.dependsOn().isEmpty() ? "" : in(String.join(", ", revision.dependsOn()));
		return parents(revision) + dependencies + " -> " + withLabels(revision) + title(revision);
	}

	/**
	 * Return the lines of {@code branches} for one branch point.
	 * @param point the branch point
	 * @param verbose whether to describe the point in full and add the messages
	 * @return the point, its children and an empty line
	 */
	public List<String> branch(Revision point, boolean verbose) {
		List<String> lines = new ArrayList<>();
		if (verbose) {
			lines.addAll(details(point));
		}
		else {
			lines.add(withLabels(point));
		}
		String indent = " ".repeat(point.id().length()) + " -> ";
		this.graph.children(point)
			.forEach((child) -> lines.add(indent + withLabels(child) + (verbose ? title(child) : "")));
		lines.add("");
		return List.copyOf(lines);
	}

	/**
	 * Return the block of {@code show} and of {@code -v}.
	 * @param revision the revision
	 * @return the lines, the last of them empty
	 */
	public List<String> details(Revision revision) {
		List<String> lines = new ArrayList<>();
		lines.add("Rev: " + revision.id() + head(revision, "head") + points(revision) + mark(revision));
		lines.add((revision.isMergePoint() ? "Merges: " : "Parent: ") + parents(revision));
		add(lines, "Also depends on: ", revision.dependsOn());
		if (this.graph.isBranchPoint(revision)) {
			add(lines, "Branches into: ", this.graph.children(revision).stream().map(Revision::id).sorted().toList());
		}
		add(lines, "Branch names: ", this.graph.labels(revision));
		lines.add("Path: " + revision.source());
		lines.add("");
		revision.message().lines().forEach((line) -> lines.add("    " + line));
		lines.add("");
		return List.copyOf(lines);
	}

	private static void add(List<String> lines, String name, List<String> values) {
		if (!values.isEmpty()) {
			lines.add(name + String.join(", ", values));
		}
	}

	private String withLabels(Revision revision) {
		return head(revision) + points(revision);
	}

	private String labels(Revision revision) {
		List<String> labels = this.graph.labels(revision);
		return labels.isEmpty() ? "" : in(String.join(", ", labels));
	}

	private String head(Revision revision, String effective) {
		if (this.graph.isRealHead(revision)) {
			return in("head");
		}
		return this.graph.isHead(revision) ? in(effective) : "";
	}

	private String mark(Revision revision) {
		return this.marked.contains(revision.id()) ? in("current") : "";
	}

	private String points(Revision revision) {
		return (this.graph.isBranchPoint(revision) ? in("branchpoint") : "")
				+ (this.graph.isMergePoint(revision) ? in("mergepoint") : "");
	}

	private static String parents(Revision revision) {
		return revision.isBase() ? "<base>" : String.join(", ", revision.downRevisions());
	}

	private static String title(Revision revision) {
		return ", " + revision.title();
	}

	private static String in(String text) {
		return " (" + text + ")";
	}

}
