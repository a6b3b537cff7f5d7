package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the contenders on one database with a history of one size, by turns, so that
 * what slows the machine down slows all of them.
 */
final class RunnerBenchmark {

	private static final int WARM_REPETITIONS = 40;

	/** Flyway takes the longest by far, and is far from the others. */
	private static final int MOST_FRESH_RUNS_OF_FLYWAY = 3;

	private final BenchmarkDatabase database;

	private final int runs;

	private final Set<String> scenarios;

	private final History history;

	private final History allButLast;

	private final Path directory;

	RunnerBenchmark(BenchmarkDatabase database, int size, Options options, Path directory) {
		this.database = database;
		this.runs = options.runs();
		this.scenarios = options.scenarios();
		this.history = new History(size);
		this.allButLast = new History(size - 1);
		this.directory = directory;
		this.history.writeRevisions(directory.resolve("revisions"));
		this.history.writeVersions(directory.resolve("versions"));
		this.allButLast.writeRevisions(directory.resolve("revisions-but-last"));
		this.allButLast.writeVersions(directory.resolve("versions-but-last"));
	}

	/**
	 * Measure.
	 * @return the results, in the order of the scenarios
	 */
	List<Result> run() throws IOException, InterruptedException, SQLException {
		List<Result> results = new ArrayList<>();
		if (this.scenarios.contains("a")) {
			results.addAll(nothingPending());
		}
		if (this.scenarios.contains("b")) {
			results.addAll(onePending());
		}
		if (this.scenarios.contains("c")) {
			results.addAll(fresh());
		}
		return results;
	}

	private List<Result> nothingPending() throws IOException, InterruptedException, SQLException {
		String migrate = applied(Contender.MIGRATE, "");
		String flyway = applied(Contender.FLYWAY, "");
		Results results = new Results(Scenario.NOTHING_PENDING);
		try {
			measure(results, this.runs, (contender) -> (contender == Contender.FLYWAY) ? flyway : migrate, (url) -> {
			});
			for (Contender contender : results.scenario.contenders()) {
				String url = (contender == Contender.FLYWAY) ? flyway : migrate;
				results.warm.put(contender, probe(contender, List.of(url), warm(), warm(), false));
				results.traffic.put(contender,
						Traffic.of(this.database, url, (pool) -> contender.migrate(pool, location(contender, ""))));
			}
			return results.list();
		}
		finally {
			this.database.drop(migrate);
			this.database.drop(flyway);
		}
	}

	private List<Result> onePending() throws IOException, InterruptedException, SQLException {
		Results results = new Results(Scenario.ONE_PENDING);
		Map<Contender, String> templates = new EnumMap<>(Contender.class);
		for (Contender contender : results.scenario.contenders()) {
			templates.put(contender, applied(contender, "-but-last"));
		}
		measure(results, this.runs, (contender) -> this.database.copy(templates.get(contender)), this.database::drop);
		for (Contender contender : results.scenario.contenders()) {
			String url = this.database.copy(templates.get(contender));
			results.traffic.put(contender,
					Traffic.of(this.database, url, (pool) -> contender.migrate(pool, location(contender, ""))));
			results.warm.put(contender, probe(contender, List.of(url), warm(), warm(), true));
			this.database.drop(url);
			this.database.drop(templates.get(contender));
		}
		return results.list();
	}

	private List<Result> fresh() throws IOException, InterruptedException, SQLException {
		Results results = new Results(Scenario.FRESH);
		measure(results, this.runs, (contender) -> this.database.create(), this.database::drop);
		for (Contender contender : results.scenario.contenders()) {
			List<String> urls = List.of(this.database.create(), this.database.create());
			results.warm.put(contender, probe(contender, urls, 1, 1, false));
			urls.forEach(this.database::drop);
			String url = this.database.create();
			results.traffic.put(contender,
					Traffic.of(this.database, url, (pool) -> contender.migrate(pool, location(contender, ""))));
			this.database.drop(url);
		}
		List<Result> list = new ArrayList<>(results.list());
		if (this.database instanceof PostgreSqlDatabases postgresql) {
			list.add(new Psql(postgresql, this.directory.resolve("versions")).measure(this.history.size(), this.runs));
		}
		return list;
	}

	private void measure(Results results, int runs, UrlSource urls, UrlSink after)
			throws IOException, InterruptedException {
		for (int run = 0; run < runs; run++) {
			for (Contender contender : results.scenario.contenders()) {
				if (results.scenario == Scenario.FRESH && contender == Contender.FLYWAY
						&& run >= MOST_FRESH_RUNS_OF_FLYWAY) {
					continue;
				}
				String url = urls.get(contender);
				results.cold.computeIfAbsent(contender, (key) -> new ArrayList<>())
					.addAll(probe(contender, List.of(url), 0, 1, false));
				after.accept(url);
			}
		}
		// The log takes time, so that its JVM is not one of those that are measured
		for (Contender contender : results.scenario.contenders()) {
			String url = urls.get(contender);
			Path log = Files.createTempFile(this.directory, "classes", ".log");
			Sample sample = probe(List.of(ClassLog.option(log)), contender, List.of(url), 0, 1, false).get(0);
			results.classes.put(contender, ClassLog.count(log, sample));
			after.accept(url);
		}
	}

	private List<Sample> probe(Contender contender, List<String> urls, int repetitions, int samples, boolean pending)
			throws IOException, InterruptedException {
		return probe(List.of(), contender, urls, repetitions, samples, pending);
	}

	private List<Sample> probe(List<String> options, Contender contender, List<String> urls, int repetitions,
			int samples, boolean pending) throws IOException, InterruptedException {
		List<String> lines = Jvm.run(options, Probe.class,
				List.of(contender.name(), location(contender, ""), String.valueOf(this.history.size()),
						String.join(",", urls), this.database.user(), this.database.password(),
						String.valueOf(repetitions), String.valueOf(samples), String.valueOf(pending)));
		List<Sample> parsed = lines.stream().filter(Sample::isSample).map(Sample::parse).toList();
		if (parsed.size() != samples) {
			throw new IllegalStateException(
					"%d samples are missing:%n%s".formatted(samples - parsed.size(), String.join("\n", lines)));
		}
		return parsed;
	}

	private int warm() {
		return (this.history.size() <= 1000) ? WARM_REPETITIONS : WARM_REPETITIONS / 4;
	}

	private String applied(Contender contender, String part) throws SQLException, IOException {
		String url = this.database.create();
		contender.apply(this.database, url, location(contender, part));
		return url;
	}

	private String location(Contender contender, String part) {
		boolean revisions = contender == Contender.MIGRATE || contender == Contender.FLOOR;
		return "file:" + this.directory.resolve((revisions ? "revisions" : "versions") + part);
	}

	/** The results of a scenario as they come in. */
	private final class Results {

		private final Scenario scenario;

		private final Map<Contender, List<Sample>> cold = new EnumMap<>(Contender.class);

		private final Map<Contender, Sample> classes = new EnumMap<>(Contender.class);

		private final Map<Contender, List<Sample>> warm = new EnumMap<>(Contender.class);

		private final Map<Contender, Traffic> traffic = new EnumMap<>(Contender.class);

		Results(Scenario scenario) {
			this.scenario = scenario;
		}

		List<Result> list() {
			return this.scenario.contenders().stream().map(this::result).toList();
		}

		private Result result(Contender contender) {
			Sample counted = this.classes.get(contender);
			Sample cold = Sample.median(this.cold.get(contender))
				.withClasses(counted.ownClasses(), counted.otherClasses());
			return new Result(this.scenario, RunnerBenchmark.this.history.size(), contender.name(), cold,
					this.cold.get(contender).stream().map(Sample::nanos).toList(),
					Sample.median(this.warm.get(contender)), this.traffic.get(contender));
		}

	}

	@FunctionalInterface
	private interface UrlSource {

		String get(Contender contender);

	}

	@FunctionalInterface
	private interface UrlSink {

		void accept(String url);

	}

}
