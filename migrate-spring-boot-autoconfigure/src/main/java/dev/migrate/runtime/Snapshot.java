package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.VersionTable;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * The scripts and the database's rows at one moment.
 */
final class Snapshot {

	private final RevisionScripts scripts;

	private final VersionTable.Content content;

	private final String database;

	private final Map<String, RevisionRow> rows = new LinkedHashMap<>();

	private @Nullable RevisionGraph graphWithRows;

	Snapshot(RevisionScripts scripts, VersionTable.Content content, String database) {
		this.scripts = scripts;
		this.content = content;
		this.database = database;
		content.rows().forEach((row) -> this.rows.put(row.revision(), row));
	}

	RevisionScripts scripts() {
		return this.scripts;
	}

	VersionTable.Content content() {
		return this.content;
	}

	/** Product and version of the database. */
	String database() {
		return this.database;
	}

	@Nullable RevisionRow row(String revision) {
		return this.rows.get(revision);
	}

	/** The graph of the scripts alone. */
	RevisionGraph graph() {
		return this.scripts.graph();
	}

	/**
	 * The graph of the scripts and of the rows that no script describes, so that they can
	 * be shown and undone. A row's parent that is known to neither is left out.
	 */
	RevisionGraph graphWithRows() {
		RevisionGraph graph = this.graphWithRows;
		if (graph == null) {
			graph = unknown().isEmpty() ? graph() : buildGraphWithRows();
			this.graphWithRows = graph;
		}
		return graph;
	}

	private RevisionGraph buildGraphWithRows() {
		List<Revision> revisions = new ArrayList<>(graph().revisions());
		Set<String> known = new HashSet<>(this.rows.keySet());
		revisions.forEach((revision) -> {
			known.add(revision.id());
			known.addAll(revision.branchLabels());
		});
		for (RevisionRow row : unknown()) {
			Revision revision = row.toRevision();
			revisions.add(new Revision(revision.id(), retain(revision.downRevisions(), known),
					retain(revision.dependsOn(), known), List.of(), revision.message(), null, revision.source()));
		}
		return RevisionGraph.of(revisions);
	}

	private static List<String> retain(List<String> ids, Set<String> known) {
		return ids.stream().filter(known::contains).toList();
	}

	/**
	 * The applied revisions, with those that no script describes. The one applied last
	 * comes first: where several are current, that is the one that a downgrade by steps
	 * undoes.
	 */
	Set<String> applied() {
		List<String> applied = new ArrayList<>();
		this.rows.values()
			.stream()
			.filter((row) -> row.state().isApplied())
			.forEach((row) -> applied.add(row.revision()));
		Collections.reverse(applied);
		return new LinkedHashSet<>(applied);
	}

	/** The revisions whose upgrade has at least begun. */
	Set<String> begun() {
		return new LinkedHashSet<>(this.rows.keySet());
	}

	/** The applied revisions that the scripts describe. */
	Set<String> appliedAndKnown() {
		Set<String> applied = applied();
		applied.removeIf((id) -> this.scripts.find(id).isEmpty());
		return applied;
	}

	/** Rows that no script describes. */
	List<RevisionRow> unknown() {
		return this.rows.values().stream().filter((row) -> this.scripts.find(row.revision()).isEmpty()).toList();
	}

	/** Applied revisions whose scripts were edited since, as "id (path)". */
	List<String> edited() {
		List<String> edited = new ArrayList<>();
		for (RevisionRow row : this.rows.values()) {
			RevisionScript script = this.scripts.find(row.revision()).orElse(null);
			if (script != null && row.state().isApplied() && isEdited(row, script)) {
				edited.add(row.revision() + " (" + script.path() + ")");
			}
		}
		return edited;
	}

	/** A checksum of another algorithm says nothing. */
	private static boolean isEdited(RevisionRow row, RevisionScript script) {
		String recorded = row.checksum();
		return recorded != null && algorithm(recorded).equals(algorithm(script.checksum()))
				&& !recorded.equals(script.checksum());
	}

	private static String algorithm(String checksum) {
		return checksum.substring(0, checksum.indexOf(':') + 1);
	}

}
