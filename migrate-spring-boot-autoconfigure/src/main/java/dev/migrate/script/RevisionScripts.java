package dev.migrate.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an application, in SQL and in Java, in load order.
 */
public final class RevisionScripts {

	private final List<RevisionScript> revisions;

	private final List<String> missingLocations;

	private final Map<String, RevisionScript> byId;

	private volatile @Nullable RevisionGraph graph;

	RevisionScripts(List<? extends RevisionScript> revisions, List<String> missingLocations) {
		this.revisions = List.copyOf(revisions);
		this.missingLocations = List.copyOf(missingLocations);
		Map<String, RevisionScript> byId = new LinkedHashMap<>();
		revisions.forEach((revision) -> byId.putIfAbsent(revision.revision().id(), revision));
		this.byId = byId;
	}

	/**
	 * Create scripts from revisions that are at hand.
	 * @param revisions the revisions in load order
	 * @return the scripts
	 */
	public static RevisionScripts of(List<? extends RevisionScript> revisions) {
		return new RevisionScripts(revisions, List.of());
	}

	/**
	 * Add revisions of another kind.
	 * @param more the revisions, which come last in the load order
	 * @return all revisions; these scripts themselves if there are no more
	 */
	public RevisionScripts with(List<? extends RevisionScript> more) {
		if (more.isEmpty()) {
			return this;
		}
		List<RevisionScript> all = new ArrayList<>(this.revisions);
		all.addAll(more);
		return new RevisionScripts(all, this.missingLocations);
	}

	/**
	 * Return the revisions.
	 * @return the revisions in load order: locations as configured, in each the files of
	 * a folder by name, then its folders by name; then the Java revisions by class name
	 */
	public List<RevisionScript> revisions() {
		return this.revisions;
	}

	/**
	 * Return the history that these revisions form.
	 * @return the graph, built when first asked for
	 * @throws dev.migrate.revision.InvalidHistoryException if ids are not unique, parents
	 * are missing, or revisions follow each other in a circle
	 */
	public RevisionGraph graph() {
		RevisionGraph result = this.graph;
		if (result == null) {
			List<Revision> loadOrder = this.revisions.stream().map(RevisionScript::revision).toList();
			result = RevisionGraph.of(loadOrder);
			this.graph = result;
		}
		return result;
	}

	/**
	 * Return the locations that do not exist, which is no error for a location on the
	 * class path.
	 * @return the locations as configured
	 */
	public List<String> missingLocations() {
		return this.missingLocations;
	}

	/**
	 * Find a revision.
	 * @param id the full id
	 * @return the revision, or empty if no script has it
	 */
	public Optional<RevisionScript> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Return a revision that must be there.
	 * @param id the full id
	 * @return the revision
	 * @throws IllegalArgumentException if no script has it
	 */
	public RevisionScript get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("No script has the revision id '" + id + "'"));
	}

}
