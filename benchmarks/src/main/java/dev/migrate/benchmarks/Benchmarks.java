package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * Measures, and prints tables. Options: see {@link Options}.
 */
public final class Benchmarks {

	private final Options options;

	private final Report report = new Report(System.out);

	private final Path directory;

	private Benchmarks(Options options, Path directory) {
		this.options = options;
		this.directory = directory;
	}

	/**
	 * Measure.
	 * @param args such as {@code --sizes=10,1000 --runs=3}
	 * @throws Exception if a contender or a database fails
	 */
	public static void main(String[] args) throws Exception {
		Options options = Options.parse(args);
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			new Benchmarks(options, directory).run();
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private void run() throws IOException, InterruptedException, SQLException {
		this.report.line("Java %s on %s %s, %d processors; medians of %d JVMs", Runtime.version(),
				System.getProperty("os.name"), System.getProperty("os.arch"),
				Runtime.getRuntime().availableProcessors(), this.options.runs());
		if (this.options.databases().contains("postgresql")) {
			try (PostgreSqlDatabases postgresql = new PostgreSqlDatabases(this.options.image(), this.options.fsync())) {
				on(postgresql);
			}
		}
		if (this.options.databases().contains("h2")) {
			try (H2Databases h2 = new H2Databases(this.directory)) {
				on(h2);
			}
		}
		if (this.options.parts().contains("loading")) {
			new LoadingBenchmark(this.options.loadSize(), this.options.runs(), this.directory).run(this.report);
		}
	}

	private void on(BenchmarkDatabase database) throws IOException, InterruptedException, SQLException {
		if (this.options.parts().contains("runner")) {
			runner(database);
		}
		if (this.options.parts().contains("startup")) {
			Path directory = Files.createDirectories(this.directory.resolve(database.getClass().getSimpleName()));
			new StartupBenchmark(database, this.options.startupSize(), this.options.runs(), directory).run(this.report);
		}
	}

	private void runner(BenchmarkDatabase database) throws IOException, InterruptedException, SQLException {
		this.report.heading(database.name());
		List<Result> results = new ArrayList<>();
		for (int size : this.options.sizes()) {
			Path histories = this.directory.resolve(size + "-" + database.getClass().getSimpleName());
			results.addAll(new RunnerBenchmark(database, size, this.options, histories).run());
		}
		for (Scenario scenario : Scenario.values()) {
			List<Result> some = results.stream().filter((result) -> result.scenario() == scenario).toList();
			if (!some.isEmpty()) {
				this.report.print(scenario, some);
			}
		}
	}

}
