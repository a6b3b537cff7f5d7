package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures how long {@code java -jar} takes until an application is ready whose database
 * is up to date: without a tool, with this project, and with Flyway, by turns.
 */
final class StartupBenchmark {

	private static final String NO_TOOL = "no tool";

	private final BenchmarkDatabase database;

	private final int size;

	private final int runs;

	private final Path directory;

	StartupBenchmark(BenchmarkDatabase database, int size, int runs, Path directory) {
		this.database = database;
		this.size = size;
		this.runs = runs;
		this.directory = directory;
	}

	void run(Report report) throws IOException, InterruptedException, SQLException {
		History history = new History(this.size);
		Path revisions = this.directory.resolve("startup-revisions");
		Path versions = this.directory.resolve("startup-versions");
		history.writeRevisions(revisions);
		history.writeVersions(versions);
		String migrate = this.database.create();
		String flyway = this.database.create();
		try {
			Contender.MIGRATE.apply(this.database, migrate, "file:" + revisions);
			Contender.FLYWAY.apply(this.database, flyway, "file:" + versions);
			FatJar jars = new FatJar(this.directory);
			Map<String, Path> folders = Map.of("db/migrations", revisions, "db/migration", versions);
			Map<String, List<String>> apps = new LinkedHashMap<>();
			apps.put(NO_TOOL,
					command(jars, "app-without", without("migrate-spring", "picocli", "flyway"), folders, migrate));
			apps.put(Contender.MIGRATE.name(), command(jars, "app-migrate", without("flyway"), folders, migrate));
			apps.put(Contender.FLYWAY.name(),
					command(jars, "app-flyway", without("migrate-spring", "picocli"), folders, flyway));
			print(report, measure(apps));
		}
		finally {
			this.database.drop(migrate);
			this.database.drop(flyway);
		}
	}

	private static Predicate<String> without(String... parts) {
		List<String> unwanted = new ArrayList<>(List.of(parts));
		unwanted.addAll(List.of("testcontainers", "docker", "loader-tools"));
		return (name) -> unwanted.stream().noneMatch(name::contains);
	}

	private List<String> command(FatJar jars, String name, Predicate<String> libraries, Map<String, Path> folders,
			String url) throws IOException {
		Path jar = jars.executable(name, StartupApplication.class, libraries, folders);
		return List.of(Jvm.java(), "-jar", jar.toString(), "--spring.datasource.url=" + url,
				"--spring.datasource.username=" + this.database.user(),
				"--spring.datasource.password=" + this.database.password(), "--spring.main.banner-mode=off");
	}

	private Map<String, List<Long>> measure(Map<String, List<String>> apps) throws IOException, InterruptedException {
		Map<String, List<Long>> millis = new LinkedHashMap<>();
		// The first round fills the caches of the operating system
		for (int run = -1; run < this.runs; run++) {
			for (Map.Entry<String, List<String>> app : apps.entrySet()) {
				long ready = Jvm.run(new ProcessBuilder(app.getValue()))
					.stream()
					.filter((line) -> line.startsWith(StartupApplication.PREFIX))
					.map((line) -> Long.valueOf(line.substring(StartupApplication.PREFIX.length())))
					.findFirst()
					.orElseThrow();
				if (run >= 0) {
					millis.computeIfAbsent(app.getKey(), (key) -> new ArrayList<>()).add(ready);
				}
			}
		}
		return millis;
	}

	private void print(Report report, Map<String, List<Long>> millis) {
		report.heading(
				"Start of an application with %,d applied revisions, %s".formatted(this.size, this.database.name()));
		report.line("| tool | ms until ready | more than without | fastest ms |");
		report.line("|---|--:|--:|--:|");
		List<Long> without = millis.getOrDefault(NO_TOOL, List.of());
		millis.forEach((tool, all) -> report.line("| %s | %d | %d | %d |", tool, median(all),
				median(IntStream.range(0, all.size()).mapToObj((turn) -> all.get(turn) - without.get(turn)).toList()),
				Collections.min(all)));
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
