package dev.migrate.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the conformance cases of {@code revision}, {@code merge} and {@code --sql} through
 * the command line: files are written, and scripts run on a real database.
 */
class AuthoringConformanceTests {

	private static final Map<String, Integer> RUN = new TreeMap<>();

	@TempDir
	private Path directory;

	@TestFactory
	Stream<DynamicTest> commandLineAgrees() {
		Set<String> writing = Set.of("revision", "merge");
		return ConformanceCases.read(Set.of("revision", "merge", "upgrade", "downgrade", "stamp"))
			.stream()
			.filter((test) -> test.is("sql") || writing.contains(test.text("command")))
			.map((test) -> DynamicTest.dynamicTest(test.toString(), () -> check(test)));
	}

	@AfterAll
	static void printSummary() {
		System.out.println(
				"authoring conformance: " + RUN.values().stream().mapToInt(Integer::intValue).sum() + " cases " + RUN);
		assertThat(RUN).isNotEmpty();
	}

	private void check(Case test) throws IOException {
		TestCommandLine db = TestCommandLine.withDatabase().project(Files.createTempDirectory(this.directory, "case"));
		test.revisions().forEach((revision) -> db.script(revision.id(), script(revision)));
		int exitCode = db.run(arguments(test));
		if (test.refused()) {
			assertThat(exitCode).as(db.out()).isEqualTo(1);
			assertThat(db.err()).startsWith("ERROR [migrate] ").doesNotContain("Exception:");
		}
		else {
			assertThat(exitCode).as(db.err()).isZero();
			if (test.is("sql")) {
				compareScript(db, test);
			}
			else {
				compareRevision(db, test);
			}
		}
		RUN.merge(test.text("command") + (test.is("sql") ? " --sql" : ""), 1, Integer::sum);
	}

	private static List<String> arguments(Case test) {
		List<String> arguments = new ArrayList<>(List.of(String.valueOf(test.text("command"))));
		arguments.addAll(test.texts("target"));
		arguments.addAll(test.texts("targets"));
		Map.of("head", "--head", "rev_id", "--rev-id", "branch_label", "--branch-label", "depends_on", "--depends-on")
			.forEach((field, option) -> test.texts(field).forEach((value) -> arguments.addAll(List.of(option, value))));
		Map.of("splice", "--splice", "sql", "--sql").forEach((field, option) -> {
			if (test.is(field)) {
				arguments.add(option);
			}
		});
		return arguments;
	}

	private static void compareRevision(TestCommandLine db, Case test) {
		JsonNode created = test.json().get("created");
		Revision written = db.scripts(null).get(created.get("id").asString()).revision();
		assertThat(written.downRevisions()).containsExactlyInAnyOrderElementsOf(strings(created.get("down")));
		assertThat(written.dependsOn()).containsExactlyInAnyOrderElementsOf(strings(created.get("depends_on")));
		assertThat(written.branchLabels()).containsExactlyInAnyOrderElementsOf(strings(created.get("labels")));
		assertThat(db.scripts(null).graph().heads()).extracting(Revision::id)
			.containsExactlyInAnyOrderElementsOf(test.texts("script_heads_after"));
	}

	private void compareScript(TestCommandLine db, Case test) throws IOException {
		List<String> steps = db.lines()
			.stream()
			.filter((line) -> line.matches("-- Running (up|down)grade .*"))
			.map((line) -> line.replaceAll("-- Running upgrade .*-> ([^,]*),.*", "upgrade $1"))
			.toList();
		assertThat(steps).isEqualTo(test.texts("steps"));
		List<String> rows = test.texts("heads_after");
		if (!rows.isEmpty()) {
			Path script = Files.writeString(Files.createTempFile(this.directory, "script", ".sql"), db.out());
			db.jdbc().sql("RUNSCRIPT FROM '" + script + "'").update();
			RevisionsResult current = db.migrator(null).current();
			assertThat(current.graph().maximal(current.applied())).extracting(Revision::id)
				.containsExactlyInAnyOrderElementsOf(rows);
		}
	}

	private static List<String> strings(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	private static String script(RevisionData revision) {
		return """
				-- doc of %s
				-- Revision ID: %s
				-- Revises: %s
				-- Depends On: %s
				-- Branch Labels: %s

				-- migrate:upgrade
				CREATE TABLE "t_%s" (id int);
				""".formatted(revision.id(), revision.id(), String.join(", ", revision.down()),
				String.join(", ", revision.dependsOn()), String.join(", ", revision.labels()), revision.id());
	}

}
