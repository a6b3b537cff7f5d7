package dev.migrate.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrate.revision.ConformanceCases;
import dev.migrate.revision.ConformanceCases.Case;
import dev.migrate.revision.ConformanceCases.RevisionData;
import dev.migrate.revision.Revision;
import dev.migrate.runtime.RevisionsResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the conformance cases through the command line, with revision files and a real
 * database.
 */
class CommandConformanceTests {

	private static final Set<String> VERBS = Set.of("upgrade", "downgrade", "stamp", "current", "heads", "branches",
			"history", "show");

	private static final Map<String, Integer> RUN = new TreeMap<>();

	private static int deliberate;

	private static int offline;

	@TestFactory
	Stream<DynamicTest> commandLineAgrees() {
		List<Case> cases = ConformanceCases.read(VERBS);
		List<Case> online = cases.stream()
			.filter((test) -> !test.is("sql") && test.texts("targets").size() <= (isStamp(test) ? 10 : 1))
			.toList();
		offline = cases.size() - online.size();
		return online.stream().map((test) -> DynamicTest.dynamicTest(test.toString(), () -> check(test)));
	}

	@AfterAll
	static void printSummary() {
		System.out.println("command line conformance: " + RUN.values().stream().mapToInt(Integer::intValue).sum()
				+ " cases " + RUN + ", among them " + deliberate + " deliberate differences; left out " + offline
				+ " offline or without a command line");
	}

	private static boolean isStamp(Case test) {
		return "stamp".equals(test.text("command"));
	}

	private void check(Case test) {
		TestCommandLine db = TestCommandLine.withDatabase();
		prepare(db, test);
		test.revisions().forEach((revision) -> db.script(revision.id(), script(revision)));
		int exitCode = db.run(arguments(test));
		String said = db.out() + db.err();
		assertThat(said).doesNotContain("Exception:");
		if (test.free()) {
			assertThat(exitCode).as(said).isBetween(0, 1);
		}
		else if (test.refused()) {
			assertThat(exitCode).as(said).isEqualTo(1);
			assertThat(db.err()).startsWith("ERROR [migrate] ");
		}
		else {
			assertThat(exitCode).as(said).isZero();
			compare(db, test);
		}
		RUN.merge(String.valueOf(test.text("command")), 1, Integer::sum);
		deliberate += (test.deliberate() != null) ? 1 : 0;
	}

	private static void compare(TestCommandLine db, Case test) {
		List<String> lines = "current".equals(test.text("command")) ? db.lines().stream().sorted().toList()
				: db.lines();
		if (test.output() != null && !"show".equals(test.text("command"))) {
			assertThat(lines).isEqualTo(test.output());
		}
		if (test.listed() != null) {
			List<String> listed = listed(test, lines);
			assertThat(test.anyOrder() ? new LinkedHashSet<>(listed) : listed)
				.isEqualTo(test.anyOrder() ? new LinkedHashSet<>(test.listed()) : test.listed());
		}
		if (!test.rows().isEmpty()) {
			RevisionsResult current = db.migrator(null).current();
			assertThat(test.rows())
				.contains(current.graph().maximal(current.applied()).stream().map(Revision::id).sorted().toList());
		}
	}

	/** The ids that the lines are about. */
	private static List<String> listed(Case test, List<String> lines) {
		return switch (String.valueOf(test.text("command"))) {
			case "show" ->
				lines.stream().filter((line) -> line.startsWith("Rev: ")).map((line) -> line.split(" ")[1]).toList();
			case "history" -> lines.stream().map((line) -> line.replaceAll(".* -> ([^ ,]+).*", "$1")).toList();
			case "branches" ->
				lines.stream().filter((line) -> line.matches("\\S.*")).map((line) -> line.split(" ")[0]).toList();
			default -> lines.stream().map((line) -> line.split(" ")[0]).toList();
		};
	}

	/**
	 * Bring the database to the rows that the case starts from; the first row is the last
	 * that was written.
	 */
	private static void prepare(TestCommandLine db, Case test) {
		List<String> rows = test.texts("from");
		if (rows.isEmpty()) {
			return;
		}
		Set<String> known = new HashSet<>();
		test.revisions().forEach((revision) -> {
			known.add(revision.id());
			db.script(revision.id(), script(revision));
		});
		rows.stream()
			.filter((row) -> !known.contains(row))
			.forEach((row) -> db.script(row, script(new RevisionData(row, List.of(), List.of(), List.of()))));
		for (int i = rows.size() - 1; i >= 0; i--) {
			assertThat(db.run("stamp " + rows.get(i))).as(db.err()).isZero();
		}
		for (String applied : db.migrator(null).current().applied()) {
			db.jdbc().sql("create table \"t_" + applied + "\" (id int)").update();
		}
		db.withoutAny();
	}

	private static String script(RevisionData revision) {
		return """
				-- doc of %s
				--
				-- Revision ID: %s
				-- Revises: %s
				-- Depends On: %s
				-- Branch Labels: %s

				-- migrate:upgrade
				CREATE TABLE "t_%s" (id int);

				-- migrate:downgrade
				DROP TABLE "t_%s";
				""".formatted(revision.id(), revision.id(), String.join(", ", revision.down()),
				String.join(", ", revision.dependsOn()), String.join(", ", revision.labels()), revision.id(),
				revision.id());
	}

	private static List<String> arguments(Case test) {
		List<String> arguments = new ArrayList<>();
		String command = String.valueOf(test.text("command"));
		arguments.add(command);
		String target = test.text("target");
		if (command.equals("history") && target != null) {
			arguments.addAll(List.of("-r", target));
		}
		else if (target != null) {
			arguments.add(target);
		}
		arguments.addAll(test.texts("targets"));
		Map.of("purge", "--purge", "check_heads", "--check-heads", "indicate_current", "-i", "resolve_dependencies",
				"--resolve-dependencies")
			.forEach((field, option) -> {
				if (test.is(field)) {
					arguments.add(option);
				}
			});
		return arguments;
	}

}
