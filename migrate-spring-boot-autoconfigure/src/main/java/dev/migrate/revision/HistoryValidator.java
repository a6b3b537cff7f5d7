package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.revision.HistoryProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that keeps a set of revisions from forming a history.
 */
final class HistoryValidator {

	private final Map<String, List<Revision>> byId = new LinkedHashMap<>();

	private final Map<String, Revision> byLabel = new LinkedHashMap<>();

	private final List<HistoryProblem> problems = new ArrayList<>();

	private HistoryValidator(Collection<Revision> revisions) {
		for (Revision revision : revisions) {
			this.byId.computeIfAbsent(revision.id(), (id) -> new ArrayList<>(1)).add(revision);
		}
		for (Revision revision : revisions) {
			for (String label : revision.branchLabels()) {
				this.byLabel.putIfAbsent(label, revision);
			}
		}
	}

	/** Returns every problem, empty if there is none. */
	static List<HistoryProblem> validate(Collection<Revision> revisions) {
		HistoryValidator validator = new HistoryValidator(revisions);
		validator.checkIds();
		validator.checkLabels(revisions);
		revisions.forEach(validator::checkReferences);
		validator.checkCycles();
		return validator.problems;
	}

	private void checkIds() {
		this.byId.forEach((id, same) -> {
			if (same.size() > 1) {
				add(Kind.DUPLICATE_ID, same, "Revision id " + id + " is used by " + same.size() + " files: "
						+ sources(same) + ". Delete the copies or give all but one a new id.");
			}
		});
	}

	private void checkLabels(Collection<Revision> revisions) {
		Set<String> seen = new LinkedHashSet<>();
		for (Revision revision : revisions) {
			for (String label : revision.branchLabels()) {
				List<Revision> named = this.byId.getOrDefault(label, List.of());
				if (!named.isEmpty()) {
					add(Kind.DUPLICATE_LABEL, with(revision, named), "Branch label '" + label + "' of " + name(revision)
							+ " is also the id of the revision in " + sources(named) + ". Rename the label.");
				}
				Revision first = this.byLabel.getOrDefault(label, revision);
				if (!seen.add(label)) {
					add(Kind.DUPLICATE_LABEL, with(first, List.of(revision)), "Branch label '" + label + "' of "
							+ name(revision) + " is already used by " + name(first) + ". Rename one of them.");
				}
			}
		}
	}

	private void checkReferences(Revision revision) {
		for (String parent : distinct(revision.downRevisions())) {
			if (parent.equals(revision.id())) {
				add(Kind.SELF_LOOP, List.of(revision), name(revision)
						+ " names itself as the revision it follows. Put its parent there, or nothing for a first one.");
			}
			else if (!this.byId.containsKey(parent)) {
				add(Kind.MISSING_PARENT, List.of(revision),
						name(revision) + " follows '" + parent + "', which does not exist." + hint(parent, false));
			}
		}
		for (String dependency : distinct(revision.dependsOn())) {
			String id = resolve(dependency);
			if (id == null) {
				add(Kind.MISSING_DEPENDENCY, List.of(revision), name(revision) + " depends on '" + dependency
						+ "', which does not exist." + hint(dependency, true));
			}
			else if (id.equals(revision.id())) {
				add(Kind.SELF_LOOP, List.of(revision), name(revision) + " depends on itself"
						+ (dependency.equals(id) ? "" : ", by its own label '" + dependency + "'") + ". Remove that.");
			}
		}
	}

	private static Collection<String> distinct(List<String> names) {
		return (names.size() < 2) ? names : new LinkedHashSet<>(names);
	}

	private @Nullable String resolve(String dependency) {
		if (this.byId.containsKey(dependency)) {
			return dependency;
		}
		Revision labelled = this.byLabel.get(dependency);
		return (labelled != null) ? labelled.id() : null;
	}

	private String hint(String missing, boolean labelAllowed) {
		Revision labelled = this.byLabel.get(missing);
		if (labelled != null && !labelAllowed) {
			return " It is a branch label: write the full id, " + labelled.id() + ".";
		}
		List<String> whole = this.byId.keySet().stream().filter((id) -> id.startsWith(missing)).limit(3).toList();
		if (!whole.isEmpty()) {
			return " Files need the full id: " + String.join(" or ", whole) + "?";
		}
		List<String> near = RevisionText.near(missing, this.byId.keySet());
		return near.isEmpty() ? " Restore its file or correct the id."
				: " Did you mean " + String.join(" or ", near) + "?";
	}

	private void checkCycles() {
		List<List<Revision>> groups = List.copyOf(this.byId.values());
		Map<String, Integer> numbers = new HashMap<>();
		for (String id : this.byId.keySet()) {
			numbers.put(id, numbers.size());
		}
		int[][] needs = new int[groups.size()][];
		for (int group = 0; group < needs.length; group++) {
			needs[group] = needs(groups.get(group), numbers);
		}
		for (int[] cycle : CycleFinder.find(needs)) {
			List<Revision> members = IntStream.of(cycle).mapToObj(groups::get).flatMap(List::stream).toList();
			String circle = Stream.concat(IntStream.of(cycle).boxed(), Stream.of(cycle[0]))
				.map((number) -> groups.get(number).get(0).id())
				.collect(Collectors.joining(" needs "));
			add(Kind.CYCLE, members, "Revisions need each other in a circle: " + circle + ". See " + sources(members)
					+ ", and remove one of these references.");
		}
	}

	private int[] needs(List<Revision> same, Map<String, Integer> numbers) {
		List<Integer> needs = new ArrayList<>();
		for (Revision revision : same) {
			for (String parent : revision.downRevisions()) {
				addKnown(numbers.get(parent), needs);
			}
			for (String dependency : revision.dependsOn()) {
				addKnown(numbers.get(resolve(dependency)), needs);
			}
		}
		int[] array = new int[needs.size()];
		for (int i = 0; i < array.length; i++) {
			array[i] = needs.get(i);
		}
		return Edges.distinct(array);
	}

	private static void addKnown(@Nullable Integer number, List<Integer> numbers) {
		if (number != null) {
			numbers.add(number);
		}
	}

	private void add(Kind kind, List<Revision> concerned, String message) {
		this.problems
			.add(new HistoryProblem(kind, message, concerned.stream().map(Revision::source).distinct().toList()));
	}

	private static List<Revision> with(Revision first, List<Revision> others) {
		return Stream.concat(Stream.of(first), others.stream()).toList();
	}

	private static String name(Revision revision) {
		return "Revision " + revision.id() + " (" + revision.source() + ")";
	}

	private static String sources(List<Revision> revisions) {
		return revisions.stream().map(Revision::source).distinct().collect(Collectors.joining(", "));
	}

}
