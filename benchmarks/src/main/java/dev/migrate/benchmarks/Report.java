package dev.migrate.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Prints results as tables in Markdown.
 */
final class Report {

	private final PrintStream out;

	Report(PrintStream out) {
		this.out = out;
	}

	void heading(String text) {
		this.out.printf("%n### %s%n%n", text);
	}

	void line(String format, Object... arguments) {
		this.out.printf(Locale.ROOT, format + "%n", arguments);
	}

	/** Print the results of one scenario on one database. */
	void print(Scenario scenario, List<Result> results) {
		String first = scenario.contenders().get(0).name();
		heading(scenario.title());
		line("| revisions | contender | cold ms | to %s | to FLYWAY | CPU ms | warm ms | to %s | statements | round trips | new connections | allocated MB | classes: own | others |",
				first, first);
		line("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
		for (Result result : results) {
			Result base = find(results, result.size(), first).orElseThrow();
			@Nullable Result flyway = find(results, result.size(), Contender.FLYWAY.name()).orElse(null);
			line("| %,d | %s | %.1f | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |", result.size(),
					result.contender(), result.cold().millis(), "%.2f".formatted(result.ratio(base)),
					(flyway != null) ? "%.2f".formatted(result.ratio(flyway)) : "",
					(result.warm() != null) ? "%.1f".formatted(result.cold().cpuMillis()) : "",
					(result.warm() != null) ? "%.2f".formatted(result.warm().millis()) : "",
					(result.warm() != null) ? ratio(result.warm(), base.warm()) : "",
					(result.traffic() != null) ? result.traffic().statements() : "",
					(result.traffic() != null) ? result.traffic().roundTrips() : "",
					(result.traffic() != null) ? result.traffic().connections() : "",
					(result.warm() != null) ? "%.1f".formatted(result.cold().bytes() / 1e6) : "",
					(result.warm() != null) ? result.cold().ownClasses() : "",
					(result.warm() != null) ? result.cold().otherClasses() : "");
		}
	}

	private static Optional<Result> find(List<Result> results, int size, String contender) {
		return results.stream()
			.filter((result) -> result.size() == size && result.contender().equals(contender))
			.findFirst();
	}

	private static String ratio(Sample sample, Sample base) {
		return "%.2f".formatted((double) sample.nanos() / base.nanos());
	}

}
