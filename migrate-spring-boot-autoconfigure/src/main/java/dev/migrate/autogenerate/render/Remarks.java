package dev.migrate.autogenerate.render;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.autogenerate.PlannedOperation;

/**
 * What is written above an operation for whoever reviews the revision.
 */
final class Remarks {

	private static final String ALARM = "!!! ";

	private Remarks() {
	}

	/** The lines, each after the language's sign of a comment. */
	static List<String> of(PlannedOperation planned, String comment) {
		List<String> lines = new ArrayList<>();
		planned.remarks().forEach((remark) -> remark.lines().map(String::strip).forEach(lines::add));
		if (planned.isDestructive()) {
			lines.add(0, ALARM + (lines.isEmpty() ? "DROPS DATA" : lines.remove(0)));
		}
		return lines.stream().map((line) -> comment + " " + line).toList();
	}

	/** The lines that say why there is no downgrade. */
	static List<String> irreversible(List<String> problems, String comment) {
		List<String> lines = new ArrayList<>();
		lines.add(comment + " There is no downgrade, so this revision cannot be undone:");
		problems.forEach((problem) -> lines.add(comment + " - " + problem.replaceAll("\\s+", " ")));
		return lines;
	}

}
