package dev.migrate.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * What one contender came to.
 *
 * @param scenario what was asked for
 * @param size the number of revisions
 * @param contender the contender's name
 * @param cold medians of JVMs that did nothing else before
 * @param warm medians of repetitions in one JVM, or {@code null} if it is no JVM
 * @param traffic what was sent, or {@code null} if it was not counted
 */
record Result(Scenario scenario, int size, String contender, Sample cold, @Nullable Sample warm,
		@Nullable Traffic traffic) {

}
