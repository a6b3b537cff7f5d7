package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads and plans 10,000 revisions. Time is printed, not asserted; what a stack of that
 * depth or work of that square would do is asserted by the size of the results.
 */
class LargeHistoryTests {

	private static final int SIZE = 10_000;

	@Test
	void chain() {
		plansEverything("chain",
				(number) -> revision(number, (number > 0) ? List.of(number - 1) : List.of(), List.of()));
	}

	@Test
	void chainWithDependencies() {
		plansEverything("chain with dependencies", (number) -> revision(number,
				(number > 1) ? List.of(number - 2) : List.of(), (number % 2 == 1) ? List.of(number - 1) : List.of()));
	}

	@Test
	void diamonds() {
		plansEverything("diamonds", (number) -> {
			int top = number - number % 3;
			return switch (number % 3) {
				case 0 -> revision(number, (number > 0) ? List.of(number - 2, number - 1) : List.of(), List.of());
				default -> revision(number, List.of(top), List.of());
			};
		});
	}

	@Test
	void separateRevisions() {
		plansEverything("separate", (number) -> revision(number, List.of(), List.of()));
	}

	@Test
	void everyMergeOfAFan() {
		plansEverything("comb",
				(number) -> revision(number, (number > 1) ? List.of(number - 2, number / 2) : List.of(), List.of()));
	}

	private void plansEverything(String shape, IntFunction<Revision> factory) {
		List<Revision> revisions = new ArrayList<>();
		for (int number = 0; number < SIZE; number++) {
			revisions.add(factory.apply(number));
		}
		long start = System.nanoTime();
		RevisionGraph graph = RevisionGraph.of(revisions);
		long loaded = System.nanoTime();
		RevisionPlanner planner = new RevisionPlanner(graph);
		List<Revision> upgrade = planner.upgrade("heads", Set.of());
		long upgraded = System.nanoTime();
		Set<String> all = new LinkedHashSet<>(revisions.stream().map(Revision::id).toList());
		List<Revision> downgrade = planner.downgrade("base", all);
		List<Revision> history = planner.history(null, Set.of());
		StampPlan stamp = planner.stamp(List.of("heads"), Set.of(), false);
		long planned = System.nanoTime();
		System.out.printf("%,d revisions, %s: load %d ms, upgrade %d ms, downgrade+history+stamp %d ms%n", SIZE, shape,
				(loaded - start) / 1_000_000, (upgraded - loaded) / 1_000_000, (planned - upgraded) / 1_000_000);
		assertThat(upgrade).hasSize(SIZE);
		assertParentsFirst(graph, upgrade);
		assertThat(downgrade).hasSize(SIZE);
		assertThat(history).hasSize(SIZE);
		assertThat(stamp.mark()).hasSize(SIZE);
		assertThat(planner.upgrade("heads", all)).isEmpty();
	}

	private static void assertParentsFirst(RevisionGraph graph, List<Revision> order) {
		Set<Revision> seen = new LinkedHashSet<>();
		for (Revision revision : order) {
			if (!seen.containsAll(graph.parents(revision))) {
				throw new AssertionError(revision + " runs before what it stands on");
			}
			seen.add(revision);
		}
	}

	private static Revision revision(int number, List<Integer> down, List<Integer> dependsOn) {
		return new Revision(id(number), down.stream().distinct().map(LargeHistoryTests::id).toList(),
				dependsOn.stream().map(LargeHistoryTests::id).toList(), List.of(), "", null, "db/" + id(number));
	}

	private static String id(int number) {
		return "r%05d".formatted(number);
	}

}
