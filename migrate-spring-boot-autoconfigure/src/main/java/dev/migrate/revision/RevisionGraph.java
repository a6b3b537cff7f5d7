package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All revisions and how they stand on each other. Immutable.
 * <p>
 * Terms are Alembic's: a revision <em>follows</em> its down revisions and may
 * <em>depend</em> on others. A <em>head</em> is followed by nothing, a <em>real head</em>
 * is also depended on by nothing. A <em>base</em> follows nothing, a <em>real base</em>
 * also depends on nothing. All lists are in load order, which is the order of the
 * revisions handed in, unless stated otherwise.
 */
public final class RevisionGraph {

	private final GraphIndex index;

	private final BranchLabels labels;

	private final RevisionResolver resolver;

	private RevisionGraph(GraphIndex index) {
		this.index = index;
		this.labels = new BranchLabels(index);
		this.resolver = new RevisionResolver(index, this.labels);
	}

	/**
	 * Build the graph.
	 * @param loadOrder the revisions in the order in which they were read; it decides
	 * ties wherever the history leaves the order open
	 * @return the graph
	 * @throws InvalidHistoryException if the revisions do not form a history; lists
	 * everything that is wrong
	 */
	public static RevisionGraph of(Collection<Revision> loadOrder) {
		List<HistoryProblem> problems = HistoryValidator.validate(loadOrder);
		if (!problems.isEmpty()) {
			throw new InvalidHistoryException(problems);
		}
		return new RevisionGraph(new GraphIndex(List.copyOf(loadOrder)));
	}

	/**
	 * Return all revisions.
	 * @return the revisions
	 */
	public List<Revision> revisions() {
		return this.index.revisions();
	}

	/**
	 * Return whether there are no revisions.
	 * @return whether the history is empty
	 */
	public boolean isEmpty() {
		return this.index.size() == 0;
	}

	/**
	 * Find a revision by its full id.
	 * @param id the id, neither a prefix nor a label
	 * @return the revision
	 */
	public Optional<Revision> find(String id) {
		return Optional.ofNullable(this.index.byId(id)).map(this.index::revision);
	}

	/**
	 * Return a revision by its full id.
	 * @param id the id, neither a prefix nor a label
	 * @return the revision
	 * @throws UnknownRevisionException if there is none
	 */
	public Revision get(String id) {
		return find(id).orElseThrow(() -> UnknownRevisionException.of(id, this.index.names()));
	}

	/**
	 * Return the revisions that nothing follows.
	 * @return the heads
	 */
	public List<Revision> heads() {
		return list((node) -> this.index.children(node).length == 0);
	}

	/**
	 * Return the revisions that nothing follows or depends on.
	 * @return the real heads; everything is applied when they are
	 */
	public List<Revision> realHeads() {
		return list((node) -> this.index.dependents(node).length == 0);
	}

	/**
	 * Return the revisions that follow nothing.
	 * @return the bases
	 */
	public List<Revision> bases() {
		return list((node) -> this.index.down(node).length == 0);
	}

	/**
	 * Return the revisions that neither follow nor depend on anything.
	 * @return the real bases
	 */
	public List<Revision> realBases() {
		return list((node) -> this.index.parents(node).length == 0);
	}

	/**
	 * Return the revisions that several others follow.
	 * @return the branch points
	 */
	public List<Revision> branchPoints() {
		return list((node) -> this.index.children(node).length > 1);
	}

	/**
	 * Return whether nothing follows the revision.
	 * @param revision a revision of this graph
	 * @return whether it is a head
	 */
	public boolean isHead(Revision revision) {
		return this.index.children(this.index.of(revision)).length == 0;
	}

	/**
	 * Return whether nothing follows or depends on the revision.
	 * @param revision a revision of this graph
	 * @return whether it is a real head
	 */
	public boolean isRealHead(Revision revision) {
		return this.index.dependents(this.index.of(revision)).length == 0;
	}

	/**
	 * Return whether several revisions follow the revision.
	 * @param revision a revision of this graph
	 * @return whether it is a branch point
	 */
	public boolean isBranchPoint(Revision revision) {
		return this.index.children(this.index.of(revision)).length > 1;
	}

	/**
	 * Return whether the revision follows several others.
	 * @param revision a revision of this graph
	 * @return whether it is a merge point
	 */
	public boolean isMergePoint(Revision revision) {
		return this.index.down(this.index.of(revision)).length > 1;
	}

	/**
	 * Return what follows the revision.
	 * @param revision a revision of this graph
	 * @return the revisions that name it as their down revision
	 */
	public List<Revision> children(Revision revision) {
		return this.index.list(Arrays.stream(this.index.children(this.index.of(revision))));
	}

	/**
	 * Return what the revision stands on directly: its down revisions as written, then
	 * its dependencies except those that something below it declares already.
	 * @param revision a revision of this graph
	 * @return the parents
	 */
	public List<Revision> parents(Revision revision) {
		return this.index.list(Arrays.stream(this.index.parents(this.index.of(revision))));
	}

	/**
	 * Return the labels that listings show for the revision: its own and those that
	 * spread to it along its branch.
	 * @param revision a revision of this graph
	 * @return the labels, sorted
	 */
	public List<String> labels(Revision revision) {
		return this.labels.of(this.index.of(revision));
	}

	/**
	 * Return revisions and everything they stand on.
	 * @param ids full ids
	 * @return ids: those given in their order, then the rest in load order
	 * @throws UnknownRevisionException if an id is unknown
	 */
	public Set<String> ancestors(Collection<String> ids) {
		return closure(ids, this.index.ancestors(nodes(ids)));
	}

	/**
	 * Return revisions and everything that stands on them, by following or depending.
	 * @param ids full ids
	 * @return ids: those given in their order, then the rest in load order
	 * @throws UnknownRevisionException if an id is unknown
	 */
	public Set<String> descendants(Collection<String> ids) {
		return closure(ids, this.index.descendants(nodes(ids)));
	}

	/**
	 * Return what the {@code current} command lists: the applied revisions that no other
	 * applied revision follows. One that others depend on is among them.
	 * @param applied the ids of all applied revisions
	 * @return the tips of the applied branches
	 * @throws UnknownRevisionException if an id is unknown
	 */
	public List<Revision> current(Set<String> applied) {
		BitSet nodes = applied(applied);
		return this.index
			.list(nodes.stream().filter((node) -> Arrays.stream(this.index.children(node)).noneMatch(nodes::get)));
	}

	/**
	 * Return the applied revisions that nothing applied stands on, which are the rows
	 * Alembic keeps in its table.
	 * @param applied the ids of all applied revisions
	 * @return the maximal revisions; together with what they stand on they are all
	 * applied ones
	 * @throws UnknownRevisionException if an id is unknown
	 */
	public List<Revision> maximal(Set<String> applied) {
		return this.index.list(maximal(applied(applied)));
	}

	/**
	 * Resolve an absolute target: an id or the beginning of one, a label, {@code head},
	 * {@code heads}, {@code base}, {@code branch@} any of these, or {@code -N} and
	 * {@code branch@-N} for N steps below every head, once for each head.
	 * @param target the target as typed
	 * @return the revisions it names, empty for {@code base} and for the heads of an
	 * empty history
	 * @throws RevisionException if it names nothing, or not one thing
	 */
	public List<Revision> resolve(String target) {
		return this.index.list(Arrays.stream(this.resolver.resolve(Target.parse(target))));
	}

	/**
	 * Resolve an absolute target that must name one revision at most.
	 * @param target the target as typed
	 * @return the revision, empty for {@code base}
	 * @throws RevisionException if it names nothing, or not one thing
	 */
	public Optional<Revision> resolveOne(String target) {
		int node = this.resolver.resolveOne(Target.parse(target));
		return (node == Walk.BASE) ? Optional.empty() : Optional.of(this.index.revision(node));
	}

	/**
	 * Return which revisions are taken as applied when an offline script starts at a
	 * revision.
	 * @param start one target, or {@code base}
	 * @return the revision and everything it stands on
	 * @throws RevisionException if it names nothing, or not one thing
	 */
	public Set<String> appliedAt(String start) {
		return ancestors(resolveOne(start).stream().map(Revision::id).toList());
	}

	GraphIndex index() {
		return this.index;
	}

	RevisionResolver resolver() {
		return this.resolver;
	}

	/** Returns the nodes of ids read from a database. */
	BitSet applied(Set<String> ids) {
		List<String> unknown = ids.stream().filter((id) -> this.index.byId(id) == null).toList();
		if (!unknown.isEmpty()) {
			throw UnknownRevisionException.applied(unknown);
		}
		return nodes(ids);
	}

	BitSet maximal(BitSet nodes) {
		BitSet maximal = new BitSet();
		nodes.stream()
			.filter((node) -> Arrays.stream(this.index.dependents(node)).noneMatch(nodes::get))
			.forEach(maximal::set);
		return maximal;
	}

	private BitSet nodes(Collection<String> ids) {
		BitSet nodes = new BitSet(this.index.size());
		ids.forEach((id) -> nodes.set(this.index.of(get(id))));
		return nodes;
	}

	private Set<String> closure(Collection<String> ids, BitSet nodes) {
		Set<String> closure = new LinkedHashSet<>(ids);
		nodes.stream().forEach((node) -> closure.add(this.index.revision(node).id()));
		return closure;
	}

	private List<Revision> list(IntPredicate predicate) {
		return this.index.list(IntStream.range(0, this.index.size()).filter(predicate));
	}

}
