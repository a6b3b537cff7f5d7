package dev.migrate.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the product with what Alembic did, case by case. The cases come from
 * {@code traversal.json}, or from the file that the system property
 * {@code migrate.conformance.cases} names. The deliberate differences met, with their
 * reasons, are written to {@code target/conformance-differences.txt}.
 */
class ConformanceTests {

	private static final AtomicInteger CASES = new AtomicInteger();

	private static final AtomicInteger PASSED = new AtomicInteger();

	private static final List<String> DIFFERENCES = new ArrayList<>();

	@TestFactory
	Stream<DynamicTest> alembicAgrees() throws IOException {
		List<ConformanceCase> cases = ConformanceCase.read(file());
		assertThat(cases).isNotEmpty();
		return cases.stream().map((test) -> DynamicTest.dynamicTest(test.toString(), () -> check(test)));
	}

	@AfterAll
	static void printSummary() throws IOException {
		Files.write(Path.of("target", "conformance-differences.txt"), DIFFERENCES);
		System.out.println("conformance: " + CASES + " cases, " + PASSED + " passed, " + DIFFERENCES.size()
				+ " deliberate differences");
	}

	static JsonNode file() throws IOException {
		String other = System.getProperty("migrate.conformance.cases");
		try (InputStream cases = (other != null) ? Files.newInputStream(Path.of(other))
				: ConformanceTests.class.getResourceAsStream("traversal.json")) {
			return JsonMapper.shared().readTree(cases);
		}
	}

	private static void check(ConformanceCase test) {
		CASES.incrementAndGet();
		ConformanceOutcome outcome = ConformanceRunner.run(test);
		List<String> mismatches = compare(test, outcome);
		if (mismatches.isEmpty()) {
			PASSED.incrementAndGet();
			return;
		}
		Optional<DeliberateDifferences> difference = DeliberateDifferences.find(test, outcome);
		assertThat(difference)
			.as("%s%n%s%nfor %s%nwith %s", test, String.join(System.lineSeparator(), mismatches), test.json(),
					test.revisions())
			.isPresent();
		DIFFERENCES.add(difference.get() + ": " + test + System.lineSeparator() + "    " + difference.get().reason()
				+ System.lineSeparator() + "    " + String.join(System.lineSeparator() + "    ", mismatches));
	}

	static List<String> compare(ConformanceCase test, ConformanceOutcome outcome) {
		List<String> mismatches = new ArrayList<>();
		String message = (outcome.error() != null) ? outcome.error().getMessage() : "no error";
		if (!test.has("sane") && (test.has("error") || test.has("crash"))) {
			Set<String> kinds = outcome.errorKinds();
			boolean agrees = kinds.contains(String.valueOf(test.text("error")));
			// A range that is malformed, or not allowed, is a range error or another one.
			boolean badRange = kinds.contains("other") && "range".equals(test.text("error"))
					&& (test.is("sql") || test.targets().stream().anyMatch((target) -> target.contains(":")));
			// Where Alembic crashed, any clean error or sensible answer will do.
			boolean free = test.has("crash") && !"cycle".equals(test.text("error"));
			expect(mismatches, "error", test.text("error"), message, agrees || badRange || free);
			return mismatches;
		}
		if (outcome.error() != null) {
			mismatches.add("expected no error but was: " + message);
			return mismatches;
		}
		compareSteps(test, outcome, mismatches);
		compareLists(test, outcome, mismatches);
		compareCreated(test, outcome, mismatches);
		return mismatches;
	}

	private static void compareSteps(ConformanceCase test, ConformanceOutcome outcome, List<String> mismatches) {
		boolean anyOrder = "any-topological".equals(test.text("order"));
		if (test.expected().hasNonNull("steps")) {
			List<String> steps = ConformanceCase.strings(test.expected().get("steps"));
			expect(mismatches, "steps", steps, outcome.steps(), same(steps, outcome.steps(), anyOrder));
		}
		if (outcome.applied() != null) {
			compareRows(test.rows("heads_after", -1), outcome.rows(outcome.applied()), "heads_after", mismatches);
		}
		if (outcome.appliedByStep() != null && !anyOrder) {
			for (int step = 0; step < outcome.appliedByStep().size(); step++) {
				compareRows(test.rows("heads_by_step", step), outcome.rows(outcome.appliedByStep().get(step)),
						"heads_by_step " + step, mismatches);
			}
		}
	}

	private static void compareRows(List<List<String>> acceptable, List<String> rows, String what,
			List<String> mismatches) {
		expect(mismatches, what, acceptable, rows, acceptable.isEmpty() || acceptable.contains(rows));
	}

	private static void compareLists(ConformanceCase test, ConformanceOutcome outcome, List<String> mismatches) {
		if (test.has("listed")) {
			List<String> listed = test.texts("listed");
			expect(mismatches, "listed", listed, outcome.listed(),
					same(listed, outcome.listed(), "any-topological".equals(test.text("order"))));
		}
		if (test.has("output")) {
			expect(mismatches, "output", test.texts("output"), outcome.output(),
					test.texts("output").equals(outcome.output()));
		}
		if (test.has("branch_points")) {
			JsonNode points = test.json().get("branch_points");
			expect(mismatches, "branch points", points.propertyNames(), outcome.listed(),
					Set.copyOf(points.propertyNames()).equals(Set.copyOf(outcome.listed())));
			for (String point : points.propertyNames()) {
				List<String> children = ConformanceCase.strings(points.get(point));
				List<String> ours = ConformanceOutcome.ids(outcome.graph().children(outcome.graph().get(point)));
				expect(mismatches, "children of " + point, children, ours, same(children, ours, true));
			}
		}
	}

	private static void compareCreated(ConformanceCase test, ConformanceOutcome outcome, List<String> mismatches) {
		if (!test.has("created")) {
			return;
		}
		Revision created = outcome.created();
		JsonNode expected = test.json().get("created");
		expect(mismatches, "created", expected, created,
				created.id().equals(expected.get("id").asString())
						&& created.downRevisions().equals(ConformanceCase.strings(expected.get("down")))
						&& created.dependsOn().equals(ConformanceCase.strings(expected.get("depends_on")))
						&& created.branchLabels().equals(ConformanceCase.strings(expected.get("labels"))));
		List<String> heads = ConformanceOutcome.ids(outcome.graph().heads());
		expect(mismatches, "heads after", test.texts("script_heads_after"), heads,
				same(test.texts("script_heads_after"), heads, true));
	}

	private static boolean same(List<String> expected, List<String> actual, boolean anyOrder) {
		return anyOrder ? new LinkedHashSet<>(expected).equals(new LinkedHashSet<>(actual)) : expected.equals(actual);
	}

	private static void expect(List<String> mismatches, String what, Object expected, Object actual, boolean agrees) {
		if (!agrees) {
			mismatches.add(what + ": expected " + expected + " but was " + actual);
		}
	}

}
