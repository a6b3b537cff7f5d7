package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies a history with PostgreSQL's own client, with a transaction for each file.
 */
final class Psql {

	private final PostgreSqlDatabases database;

	private final Path directory;

	Psql(PostgreSqlDatabases database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	Result measure(int size, int runs) throws IOException, InterruptedException {
		Path script = this.directory.resolveSibling("all.psql");
		try (Stream<Path> files = Files.list(this.directory)) {
			Files.writeString(script,
					files.sorted()
						.map((file) -> "BEGIN;\n\\i '" + file + "'\nCOMMIT;\n")
						.collect(Collectors.joining()));
		}
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < runs; i++) {
			String url = this.database.create();
			long start = System.nanoTime();
			Jvm.run(program(url, script));
			samples.add(new Sample(System.nanoTime() - start, 0, 0, 0, 0));
			this.database.drop(url);
		}
		return new Result(Scenario.FRESH, size, "PSQL", Sample.median(samples),
				samples.stream().map(Sample::nanos).toList(), null, null);
	}

	private ProcessBuilder program(String url, Path script) {
		ProcessBuilder program = new ProcessBuilder("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-h",
				this.database.host(), "-p", String.valueOf(this.database.port()), "-U", this.database.user(), "-d",
				PostgreSqlDatabases.database(url), "-f", script.toString());
		program.environment().put("PGPASSWORD", this.database.password());
		return program;
	}

}
