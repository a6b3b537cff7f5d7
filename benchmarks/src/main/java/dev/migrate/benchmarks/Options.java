package dev.migrate.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to measure.
 *
 * @param sizes the numbers of revisions
 * @param runs how many JVMs are started for one number
 * @param databases {@code postgresql}, {@code h2}
 * @param image the image of PostgreSQL
 * @param fsync {@code on} or {@code off}, for PostgreSQL
 * @param parts {@code runner}, {@code loading}, {@code startup}
 * @param scenarios {@code a}, {@code b}, {@code c}
 * @param loadSize the number of revisions to load
 * @param startupSize the number of applied revisions of an application that starts
 */
record Options(List<Integer> sizes, int runs, Set<String> databases, String image, String fsync, Set<String> parts,
		Set<String> scenarios, int loadSize, int startupSize) {

	private static final Map<String, String> DEFAULTS = Map.of("sizes", "10,100,1000,5000", "runs", "7", "databases",
			"postgresql,h2", "image", "postgres:17", "fsync", "on", "parts", "runner,loading,startup", "scenarios",
			"a,b,c", "load-size", "10000", "startup-size", "1000");

	static Options parse(String[] args) {
		Map<String, String> values = new HashMap<>(DEFAULTS);
		for (String arg : args) {
			String[] parts = arg.replaceFirst("^--", "").split("=", 2);
			if (parts.length != 2 || !DEFAULTS.containsKey(parts[0])) {
				throw new IllegalArgumentException(
						"Unknown option " + arg + ". Options and their defaults: " + DEFAULTS);
			}
			values.put(parts[0], parts[1]);
		}
		return new Options(list(values.get("sizes")).stream().map(Integer::valueOf).toList(),
				Integer.parseInt(values.get("runs")), Set.copyOf(list(values.get("databases"))), values.get("image"),
				values.get("fsync"), Set.copyOf(list(values.get("parts"))), Set.copyOf(list(values.get("scenarios"))),
				Integer.parseInt(values.get("load-size")), Integer.parseInt(values.get("startup-size")));
	}

	private static List<String> list(String value) {
		return Arrays.stream(value.split(",")).filter((item) -> !item.isEmpty()).toList();
	}

}
