package dev.migrate.revision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the product did in a conformance case. Everything that the command does not have
 * is {@code null}.
 */
record ConformanceOutcome(@Nullable RevisionException error, @Nullable List<String> steps,
		@Nullable List<Set<String>> appliedByStep, @Nullable Set<String> applied, @Nullable List<String> listed,
		@Nullable List<String> output, @Nullable Revision created, @Nullable RevisionGraph graph) {

	private static final Map<Class<?>, String> KINDS = Map.of(MultipleHeadsException.class, "multiple_heads",
			AmbiguousRevisionException.class, "ambiguous", UnknownRevisionException.class, "no_such_revision",
			RevisionRangeException.class, "range", RevisionRequestException.class, "other");

	static ConformanceOutcome error(RevisionException error, @Nullable RevisionGraph graph) {
		return new ConformanceOutcome(error, null, null, null, null, null, null, graph);
	}

	static ConformanceOutcome loaded(RevisionGraph graph) {
		return new ConformanceOutcome(null, null, null, null, null, null, null, graph);
	}

	static ConformanceOutcome listed(RevisionGraph graph, List<Revision> listed, @Nullable List<String> output) {
		return new ConformanceOutcome(null, null, null, null, ids(listed), output, null, graph);
	}

	static ConformanceOutcome steps(RevisionGraph graph, List<String> steps, List<Set<String>> appliedByStep,
			Set<String> applied) {
		return new ConformanceOutcome(null, steps, appliedByStep, applied, null, null, null, graph);
	}

	static ConformanceOutcome stamped(RevisionGraph graph, Set<String> applied) {
		return new ConformanceOutcome(null, List.of(), null, applied, null, null, null, graph);
	}

	static ConformanceOutcome created(RevisionGraph graph, Revision created) {
		return new ConformanceOutcome(null, null, null, null, null, null, created, graph);
	}

	/** Returns the sorted rows of Alembic's table for a set of applied revisions. */
	List<String> rows(Set<String> ids) {
		return ids(this.graph.maximal(ids)).stream().sorted().toList();
	}

	/** Returns the error kinds of the conformance files that the error answers to. */
	Set<String> errorKinds() {
		if (this.error instanceof InvalidHistoryException invalid) {
			return invalid.problems().stream().map((problem) -> kind(problem.kind())).collect(Collectors.toSet());
		}
		return (this.error != null) ? Set.of(KINDS.get(this.error.getClass())) : Set.of();
	}

	private static String kind(HistoryProblem.Kind kind) {
		return switch (kind) {
			case SELF_LOOP, CYCLE -> "cycle";
			case MISSING_PARENT, MISSING_DEPENDENCY -> "no_such_revision";
			case DUPLICATE_ID, DUPLICATE_LABEL, ILLEGAL_NAME -> "other";
		};
	}

	static List<String> ids(List<Revision> revisions) {
		return revisions.stream().map(Revision::id).toList();
	}

}
