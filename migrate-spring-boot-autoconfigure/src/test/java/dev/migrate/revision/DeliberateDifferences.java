package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
			if (!test.command().equals("stamp") || outcome.error() != null || test.is("purge")) {
				return false;
			}
			RevisionGraph graph = outcome.graph();
			Set<String> expected = new LinkedHashSet<>(graph.ancestors(test.texts("from")));
			List<RevisionRange> ranges = test.targets().stream().map(RevisionRange::parse).toList();
			ranges.stream()
				.map(RevisionRange::start)
				.flatMap(Stream::ofNullable)
				.forEach((start) -> expected.addAll(graph.appliedAt(start)));
			Set<String> targets = new LinkedHashSet<>();
			ranges.forEach((range) -> targets.addAll(TestRevisions.ids(graph.resolve(range.end()))));
			targets.forEach((target) -> expected.removeAll(graph.descendants(List.of(target))));
			expected.addAll(graph.ancestors(targets));
			return !targets.isEmpty() && outcome.applied().equals(expected);
		}

	},

	DOWNGRADE_TO_IMPLIED(
			"A downgrade to an applied revision is never an error; Alembic refuses those that have no row") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			if (!test.command().equals("downgrade") || !"range".equals(test.text("error")) || outcome.error() != null
					|| test.is("sql")) {
				return false;
			}
			RevisionGraph graph = outcome.graph();
			Set<String> applied = graph.ancestors(test.texts("from"));
			int node = new DowngradePlan(graph)
				.destination(Target.parse(test.targets().get(0)), applied, graph.applied(applied))
				.node();
			return outcome.steps().isEmpty() && node != Walk.BASE
					&& applied.contains(graph.index().revision(node).id());
		}

	},

	BRANCH_OF_DOWNGRADE_EXISTS(
			"A downgrade with an unknown branch is refused; Alembic may ignore it and undo more than was meant") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			String target = test.targets().stream().findFirst().orElse("");
			String branch = target.substring(0, Math.max(0, target.indexOf('@')));
			return test.command().equals("downgrade") && !branch.isEmpty() && outcome.graph() != null
					&& outcome.graph().revisions().stream().noneMatch((revision) -> revision.id().equals(branch))
					&& (outcome.error() instanceof UnknownRevisionException
							|| outcome.error() instanceof AmbiguousRevisionException)
					&& outcome.error().getMessage().contains("'" + branch + "'");
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
			return Set.of("upgrade", "history").contains(test.command()) && "other".equals(test.text("error"))
					&& (outcome.error() == null || outcome.error() instanceof RevisionRangeException)
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

	STAMP_TAKES_NO_STEPS("stamp never takes -N; Alembic takes it as long as the table is empty") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return test.command().equals("stamp") && test.texts("from").isEmpty()
					&& outcome.error() instanceof UnknownRevisionException unknown
					&& BELOW_HEADS.matcher(unknown.identifier()).matches();
		}

	},

	ID_AS_BRANCH_BELOW_HEADS(
			"id@-N counts from the heads of that revision's branch; Alembic finds no head, as only labels are looked at") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return belowHeads(test, outcome).filter((target) -> target.branch() != null)
				.anyMatch((target) -> test.load()
					.stream()
					.noneMatch((revision) -> revision.branchLabels().contains(target.branch())));
		}

	},

	BELOW_BASE(
			"-N that goes below the base is a range error, or the base as the start of a history; Alembic crashes or names something else") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return belowHeads(test, outcome).anyMatch((target) -> {
				try {
					RevisionGraph.of(test.load()).resolve(target.text());
					return false;
				}
				catch (RevisionRangeException ex) {
					return test.command().equals("history") || outcome.error() instanceof RevisionRangeException;
				}
				catch (RevisionException ex) {
					return false;
				}
			});
		}

	},

	BELOW_THE_BASE_ITSELF("base-N is a range error; Alembic counts down from the heads") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return outcome.error() instanceof RevisionRangeException
					&& test.targets().stream().anyMatch((target) -> target.matches("(.*[@:])?base-\\d+"));
		}

	},

	BRANCH_PREFIX_IN_HISTORY(
			"A prefix of a branch at the start of a history range means that branch; Alembic finds nothing in it") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			String target = test.targets().stream().findFirst().orElse("");
			String branch = target.substring(0, Math.max(0, target.indexOf('@')));
			return test.command().equals("history") && !branch.isEmpty() && !branch.contains(":")
					&& outcome.graph() != null && outcome.graph().index().byName(branch) == null
					&& (outcome.error() == null || outcome.error() instanceof AmbiguousRevisionException);
		}

	},

	STRICT_SYNTAX("Text after the number of a relative target is refused; Alembic ignores it") {

		@Override
		boolean explains(ConformanceCase test, ConformanceOutcome outcome) {
			return outcome.error() instanceof UnknownRevisionException unknown
					&& unknown.identifier().matches(".*[+-]\\d+\\D.*");
		}

	};

	private static final Pattern BELOW_HEADS = Pattern.compile("([^@:+-]+@)?-\\d+");

	private final String reason;

	DeliberateDifferences(String reason) {
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

	private static Stream<Target> belowHeads(ConformanceCase test, ConformanceOutcome outcome) {
		return (outcome.graph() == null || !Set.of("show", "history", "revision").contains(test.command()))
				? Stream.empty()
				: Stream.concat(test.targets().stream(), test.texts("head").stream())
					.map((target) -> target.replaceFirst(":.*", ""))
					.filter(BELOW_HEADS.asMatchPredicate())
					.map(Target::parse);
	}

	abstract boolean explains(ConformanceCase test, ConformanceOutcome outcome);

	static Optional<DeliberateDifferences> find(ConformanceCase test, ConformanceOutcome outcome) {
		return List.of(values()).stream().filter((difference) -> difference.explains(test, outcome)).findFirst();
	}

}
