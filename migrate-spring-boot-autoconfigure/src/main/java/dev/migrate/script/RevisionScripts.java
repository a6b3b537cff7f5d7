package dev.migrate.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * The SQL revisions of an application, in load order.
 */
public final class RevisionScripts {

	private final List<SqlRevision> revisions;

	private final List<String> missingLocations;

	private final Map<String, SqlRevision> byId;

	private volatile @Nullable RevisionGraph graph;

	RevisionScripts(List<SqlRevision> revisions, List<String> missingLocations) {
		this.revisions = List.copyOf(revisions);
		this.missingLocations = List.copyOf(missingLocations);
		Map<String, SqlRevision> byId = new LinkedHashMap<>();
		revisions.forEach((revision) -> byId.putIfAbsent(revision.revision().id(), revision));
		this.byId = byId;
	}

	/**
	 * Create scripts from revisions that are at hand.
	 * @param revisions the revisions in load order
	 * @return the scripts
	 */
	public static RevisionScripts of(List<SqlRevision> revisions) {
		return new RevisionScripts(revisions, List.of());
	}

	/**
	 * Return the revisions.
	 * @return the revisions in load order: locations as configured, in each the files of
	 * a folder by name, then its folders by name
	 */
	public List<SqlRevision> revisions() {
		return this.revisions;
	}

	/**
	 * Return the history that these revisions alone form. Where there are revisions of
	 * other kinds, build the graph from all of them instead.
	 * @return the graph, built when first asked for
	 * @throws dev.migrate.revision.InvalidHistoryException if ids are not unique, parents
	 * are missing, or revisions follow each other in a circle
	 */
	public RevisionGraph graph() {
		RevisionGraph result = this.graph;
		if (result == null) {
			List<Revision> loadOrder = this.revisions.stream().map(SqlRevision::revision).toList();
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
	public Optional<SqlRevision> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Return a revision that must be there.
	 * @param id the full id
	 * @return the revision
	 * @throws IllegalArgumentException if no script has it
	 */
	public SqlRevision get(String id) {
		return find(id)
			.orElseThrow(() -> new IllegalArgumentException("No SQL script has the revision id '" + id + "'"));
	}

}
