package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Turns requests into new revisions, by the rules of the {@code revision} and
 * {@code merge} commands. Everything is checked before anything is written.
 */
public final class RevisionDrafts {

	private static final int ID_DIGITS = 12;

	private final RevisionGraph graph;

	/**
	 * Creates drafts.
	 * @param graph the revisions there are
	 */
	public RevisionDrafts(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * Return a new id.
	 * @return 12 random hexadecimal digits
	 */
	public static String newId() {
		String digits = UUID.randomUUID().toString().replace("-", "");
		return digits.substring(digits.length() - ID_DIGITS);
	}

	/**
	 * Draft a new revision.
	 * @param request what is asked for
	 * @return the revision to write
	 * @throws RevisionException if it would not follow heads, or would break the history
	 */
	public Revision draft(RevisionRequest request) {
		List<Revision> heads = request.heads().stream().flatMap((head) -> this.graph.resolve(head).stream()).toList();
		if (new LinkedHashSet<>(heads).size() < heads.size()) {
			throw new RevisionRequestException(
					"The same revision is named twice: " + String.join(", ", request.heads()) + ". Name it once.");
		}
		if (!request.splice()) {
			heads.forEach(this::requireHead);
		}
		Revision draft = new Revision(request.id(), heads.stream().map(Revision::id).toList(),
				request.dependsOn().stream().map(this::dependency).toList(), request.branchLabels(), request.message(),
				request.created(), request.source());
		List<Revision> all = new ArrayList<>(this.graph.revisions());
		all.add(draft);
		RevisionGraph.of(all);
		return draft;
	}

	private void requireHead(Revision revision) {
		List<Revision> children = this.graph.children(revision);
		if (!children.isEmpty()) {
			throw new RevisionRequestException("Revision " + revision.id() + " is not a head, " + children.get(0).id()
					+ " follows it. Use one of the heads:" + RevisionText.list(this.graph.heads())
					+ "\nor say --splice to open a new branch at " + revision.id() + ".");
		}
	}

	private String dependency(String target) {
		Revision revision = this.graph.resolveOne(target)
			.orElseThrow(() -> new RevisionRequestException(
					"A revision cannot depend on '" + target + "', which is no revision. Name one or a label."));
		return this.graph.labels(revision).contains(target) ? target : revision.id();
	}

}
