package dev.migrate.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What one contender came to.
 *
 * @param scenario what was asked for
 * @param size the number of revisions
 * @param contender the contender's name
 * @param cold medians of JVMs that did nothing else before
 * @param turns how long each of these took, in nanoseconds, in the order of the turns
 * @param warm medians of repetitions in one JVM, or {@code null} if it is no JVM
 * @param traffic what was sent, or {@code null} if it was not counted
 */
record Result(Scenario scenario, int size, String contender, Sample cold, List<Long> turns, @Nullable Sample warm,
		@Nullable Traffic traffic) {

	/**
	 * How many times another one's time this one took: the median of those turns that
	 * both had, so that it matters little when the machine is slower for a while.
	 */
	double ratio(Result other) {
		int both = Math.min(this.turns.size(), other.turns.size());
		return IntStream.range(0, both)
			.mapToDouble((turn) -> (double) this.turns.get(turn) / other.turns.get(turn))
			.sorted()
			.skip(both / 2)
			.findFirst()
			.orElseThrow();
	}

}
