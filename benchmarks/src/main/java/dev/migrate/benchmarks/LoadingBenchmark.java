package dev.migrate.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how long it takes to find, read and plan a long history, without a database,
 * in cold JVMs: from a directory, from a jar, and nested in an executable jar.
 */
final class LoadingBenchmark {

	private static final String FOLDER = "db/migrations";

	private static final String LOCATION = "classpath:" + FOLDER;

	private final int size;

	private final int runs;

	private final Path directory;

	LoadingBenchmark(int size, int runs, Path directory) {
		this.size = size;
		this.runs = runs;
		this.directory = directory;
	}

	void run(Report report) throws IOException, InterruptedException {
		Path revisions = this.directory.resolve("long-history");
		new History(this.size).writeRevisions(revisions);
		FatJar jars = new FatJar(this.directory);
		Path jar = jars.jar("long-history.jar", Map.of(FOLDER, revisions));
		Path executable = jars.executable("long-history-app", LoadProbe.class,
				(name) -> !name.contains("testcontainers") && !name.contains("docker"), Map.of(FOLDER, revisions));
		Map<String, List<String>> places = new LinkedHashMap<>();
		String classPath = System.getProperty("java.class.path");
		places.put("directory", command(List.of("-cp", classPath, LoadProbe.class.getName()), "file:" + revisions));
		places.put("jar",
				command(List.of("-cp", classPath + File.pathSeparator + jar, LoadProbe.class.getName()), LOCATION));
		places.put("executable jar", command(List.of("-jar", executable.toString()), LOCATION));
		Map<String, List<Sample>> samples = new LinkedHashMap<>();
		for (int run = 0; run < this.runs; run++) {
			for (Map.Entry<String, List<String>> place : places.entrySet()) {
				for (boolean read : new boolean[] { false, true }) {
					samples
						.computeIfAbsent(place.getKey() + (read ? " | read, graph and plan" : " | nothing changed"),
								(key) -> new ArrayList<>())
						.add(measure(place.getValue(), read));
				}
			}
		}
		report.heading("Loading %,d revisions".formatted(this.size));
		report.line("| files in | work | cold ms | CPU ms | allocated MB |");
		report.line("|---|---|--:|--:|--:|");
		samples.forEach((name, list) -> {
			Sample median = Sample.median(list);
			report.line("| %s | %.1f | %.1f | %.1f |", name, median.millis(), median.cpuMillis(), median.bytes() / 1e6);
		});
	}

	private static List<String> command(List<String> program, String location) {
		List<String> command = new ArrayList<>(List.of(Jvm.java()));
		command.addAll(program);
		command.add(location);
		return command;
	}

	private Sample measure(List<String> place, boolean read) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(place);
		command.addAll(List.of(String.valueOf(this.size), String.valueOf(read)));
		return Jvm.run(new ProcessBuilder(command))
			.stream()
			.filter(Sample::isSample)
			.map(Sample::parse)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No sample from " + command));
	}

}
