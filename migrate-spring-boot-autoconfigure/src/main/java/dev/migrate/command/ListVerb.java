package dev.migrate.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionFormatter;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.runtime.RevisionsResult;
import dev.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;

/**
 * Base of the verbs that list revisions.
 */
abstract class ListVerb extends Verb {

	/** Print revisions, each in one line or in a block. */
	final void print(RevisionsResult result, Set<String> marked, Lines lines) {
		RevisionFormatter formatter = new RevisionFormatter(result.graph(), marked);
		Lines chosen = db().ids() ? (ignored, revision) -> List.of(revision.id()) : lines;
		result.ids().forEach((id) -> chosen.of(formatter, revision(result.graph(), id)).forEach(this::print));
		printJson(json(result));
	}

	/**
	 * The revision with all that its file says above the headers, not the first line
	 * alone.
	 */
	private Revision revision(RevisionGraph graph, String id) {
		Revision revision = graph.get(id);
		String doc = scripts().find(id).map(RevisionScript::doc).orElse("");
		return doc.isBlank() ? revision : new Revision(id, revision.downRevisions(), revision.dependsOn(),
				revision.branchLabels(), doc, revision.created(), revision.source());
	}

	private static Map<String, @Nullable Object> json(RevisionsResult result) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		if (result.database() != null) {
			json.put("database", result.database());
		}
		json.put("revisions", result.revisions());
		return json;
	}

	/**
	 * How a revision is printed.
	 */
	@FunctionalInterface
	interface Lines {

		List<String> of(RevisionFormatter formatter, Revision revision);

	}

}
