package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Counts the classes that a JVM with {@code -Xlog:class+load} loaded while it measured.
 */
final class ClassLog {

	/** What an app gets with the starter: this project, and picocli. */
	private static final List<String> OWN = List.of("dev.migrate.", "picocli.");

	private ClassLog() {
	}

	static String option(Path file) {
		return "-Xlog:class+load=info:file=" + file + "::filecount=0";
	}

	static Sample count(Path file, Sample sample) throws IOException {
		int own = 0;
		int other = 0;
		boolean measuring = false;
		for (String line : Files.readAllLines(file)) {
			int end = line.indexOf(" source:");
			if (end < 0) {
				continue;
			}
			String name = line.substring(line.lastIndexOf(' ', end - 1) + 1, end);
			if (name.equals(Probe.class.getName() + "$Begin")) {
				measuring = true;
			}
			else if (name.equals(Probe.class.getName() + "$End")) {
				measuring = false;
			}
			else if (measuring && OWN.stream().anyMatch(name::startsWith)
					&& !name.startsWith("dev.migrate.benchmarks")) {
				own++;
			}
			else if (measuring) {
				other++;
			}
		}
		return sample.withClasses(own, other);
	}

}
