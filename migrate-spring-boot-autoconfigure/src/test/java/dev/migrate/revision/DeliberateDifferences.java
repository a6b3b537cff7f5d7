package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Every place where the product is meant to differ from Alembic, with the reason. A rule
 * is asked only about a case whose result differs, and looks at what the product did, so
 * that it cannot excuse anything else.
 */
enum DeliberateDifferences {

	DUPLICATE_ID("An id used by two files is refused; Alembic warns and lets the file read last win") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			Set<String> seen = new LinkedHashSet<>();
			boolean inFiles = false;
			for (var revision : test.revisions()) {
				inFiles |= !seen.add(revision.get("id").asString());
			}
			boolean requested = seen.contains(String.valueOf(test.text("rev_id")));
			return (inFiles || requested) && outcome.error() instanceof InvalidHistoryException invalid
					&& invalid.problems()
						.stream()
						.anyMatch((problem) -> problem.kind() == HistoryProblem.Kind.DUPLICATE_ID);
		}

	},

	STAMP_KEEPS_OTHER_BRANCHES(
			"A stamp leaves other branches as they are; Alembic forgets the ones that shared a row") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			if (!test.command().equals("stamp") || outcome.error() != null || test.is("purge") || test.is("sql")) {
				return false;
			}
			RevisionGraph graph = outcome.graph();
			Set<String> targets = new LinkedHashSet<>();
			test.targets().forEach((target) -> graph.resolve(target).forEach((revision) -> targets.add(revision.id())));
			Set<String> expected = new LinkedHashSet<>(graph.ancestors(test.texts("from")));
			targets.forEach((target) -> {
				expected.removeAll(graph.descendants(List.of(target)));
			});
			expected.addAll(graph.ancestors(targets));
			boolean toBase = test.targets().stream().anyMatch((target) -> graph.resolve(target).isEmpty());
			return !toBase && outcome.applied().equals(expected);
		}

	},

	DOWNGRADE_TO_IMPLIED(
			"A downgrade to an applied revision is never an error; Alembic refuses those that have no row") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return test.command().equals("downgrade") && "range".equals(test.text("error")) && outcome.error() == null
					&& outcome.steps().isEmpty();
		}

	},

	BRANCH_OF_DOWNGRADE_EXISTS(
			"A downgrade with an unknown branch is refused; Alembic may ignore it and undo more than was meant") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return test.command().equals("downgrade") && test.has("steps")
					&& outcome.error() instanceof UnknownRevisionException unknown
					&& test.targets().get(0).startsWith(unknown.identifier() + "@");
		}

	},

	AMBIGUOUS_PREFIX("An ambiguous prefix is called ambiguous, not unknown") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return "no_such_revision".equals(test.text("error"))
					&& outcome.error() instanceof AmbiguousRevisionException ambiguous
					&& ambiguous.getMessage().contains("start with it") && ambiguous.candidates().size() > 1;
		}

	},

	HEADS_OF_BRANCH_OVERLAP("branch@heads never overlaps; Alembic names a head together with what it depends on") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return test.command().equals("upgrade") && test.has("error") && outcome.error() == null
					&& test.targets().stream().anyMatch((target) -> target.matches("(.*:)?[^@:]+@heads"));
		}

	},

	OVERLAPPING_ROWS("Applied revisions are a set; Alembic stops at rows of which one stands on another") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			Set<String> rows = Set.copyOf(test.texts("from"));
			return test.has("error") && outcome.error() == null && outcome.graph() != null
					&& rows.stream().allMatch((row) -> outcome.graph().find(row).isPresent())
					&& outcome.graph().maximal(outcome.graph().ancestors(rows)).size() < rows.size();
		}

	},

	CHECK_REAL_HEADS("current --check-heads compares with the real heads; Alembic fails when fully upgraded") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			if (!test.is("check_heads") || outcome.graph() == null) {
				return false;
			}
			Set<String> applied = outcome.graph().ancestors(test.texts("from"));
			boolean atHeads = outcome.graph().maximal(applied).equals(outcome.graph().realHeads());
			return test.has("error") ? atHeads && outcome.error() == null : !atHeads && outcome.error() != null;
		}

	},

	BELOW_HEADS(
			"-N below the heads keeps to its meaning where Alembic misreads it (ids as branches, going below the base, stamp)") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return Set.of("show", "history", "stamp", "revision").contains(test.command())
					&& test.targets().stream().anyMatch((target) -> target.matches("([^@:+-]+@)?-\\d+(:.*)?"));
		}

	},

	STRICT_SYNTAX("Text after the number of a relative target is refused; Alembic ignores it") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return outcome.error() instanceof UnknownRevisionException unknown
					&& unknown.identifier().matches(".*[+-]\\d+\\D.*");
		}

	};

	private final String reason;

	DeliberateDifferences(String reason) {
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

	abstract boolean explains(ConformanceCase test, ConformanceOutcome outcome);

	static Optional<DeliberateDifferences> find(ConformanceCase test, ConformanceOutcome outcome) {
		return List.of(values()).stream().filter((difference) -> difference.explains(test, outcome)).findFirst();
	}

}
