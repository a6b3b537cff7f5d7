package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs a conformance case through the product.
 */
final class ConformanceRunner {

	private final ConformanceCase test;

	private final RevisionGraph graph;

	private final RevisionPlanner planner;

	private final Set<String> applied;

	private ConformanceRunner(ConformanceCase test, RevisionGraph graph) {
		this.test = test;
		this.graph = graph;
		this.planner = new RevisionPlanner(graph);
		this.applied = applied(test.texts("from"));
	}

	static ConformanceOutcome run(ConformanceCase test) {
		RevisionGraph graph = null;
		try {
			graph = RevisionGraph.of(test.load());
			return new ConformanceRunner(test, graph).run();
		}
		catch (RevisionException ex) {
			return ConformanceOutcome.error(ex, graph);
		}
	}

	/**
	 * Turns rows of Alembic's table into all applied revisions, unknown ones included.
	 */
	private Set<String> applied(List<String> rows) {
		Set<String> applied = new LinkedHashSet<>(rows);
		applied.addAll(this.graph.ancestors(rows.stream().filter((id) -> this.graph.find(id).isPresent()).toList()));
		return applied;
	}

	private ConformanceOutcome run() {
		return switch (this.test.command()) {
			case "load" -> ConformanceOutcome.loaded(this.graph);
			case "upgrade" -> upgrade();
			case "downgrade" -> downgrade();
			case "apply" -> replay("", this.test.texts("steps_given"), this.applied);
			case "stamp" -> stamp();
			case "revision" -> revision(this.test.has("head") ? this.test.texts("head") : List.of("head"));
			case "merge" -> revision(this.test.targets());
			case "iterate" -> ConformanceOutcome.listed(this.graph, iterate(), null);
			default -> list();
		};
	}

	private ConformanceOutcome upgrade() {
		List<String> targets = this.test.targets();
		Set<String> start = this.applied;
		if (this.test.is("sql")) {
			RevisionRange range = RevisionRange.parse(targets.get(0));
			start = this.graph.appliedAt((range.start() != null) ? range.start() : "base");
			targets = List.of((range.end() != null) ? range.end() : "heads");
		}
		return replay("upgrade ", ConformanceOutcome.ids(this.planner.upgrade(targets, start)), start);
	}

	private ConformanceOutcome downgrade() {
		String target = this.test.targets().get(0);
		Set<String> start = this.applied;
		if (this.test.is("sql")) {
			RevisionRange range = RevisionRange.parse(target);
			if (range.start() == null) {
				throw new RevisionRequestException("downgrade --sql needs start:end");
			}
			start = this.graph.appliedAt(range.start());
			target = (range.end() != null) ? range.end() : "base";
		}
		return replay("downgrade ", ConformanceOutcome.ids(this.planner.downgrade(target, start)), start);
	}

	private ConformanceOutcome replay(String verb, List<String> ids, Set<String> start) {
		Set<String> now = new LinkedHashSet<>(start);
		List<Set<String>> byStep = new ArrayList<>();
		List<String> steps = ids.stream().map((id) -> verb + id).toList();
		for (String step : steps) {
			String id = step.substring(step.indexOf(' ') + 1);
			Set<String> parents = new LinkedHashSet<>(ConformanceOutcome.ids(this.graph.parents(this.graph.get(id))));
			boolean allowed = step.startsWith("upgrade") ? now.containsAll(parents) && now.add(id)
					: this.graph.maximal(now).contains(this.graph.get(id)) && now.remove(id);
			if (!allowed) {
				throw new AssertionError(step + " is not possible with " + now);
			}
			byStep.add(new LinkedHashSet<>(now));
		}
		return ConformanceOutcome.steps(this.graph, steps, byStep, now);
	}

	private ConformanceOutcome stamp() {
		List<String> targets = this.test.targets();
		Set<String> now = new LinkedHashSet<>(this.applied);
		if (this.test.is("sql")) {
			List<RevisionRange> ranges = targets.stream().map(RevisionRange::parse).toList();
			now.addAll(ranges.stream()
				.map(RevisionRange::start)
				.flatMap(Stream::ofNullable)
				.distinct()
				.map(this.graph::appliedAt)
				.flatMap(Set::stream)
				.toList());
			targets = ranges.stream().map((range) -> (range.end() != null) ? range.end() : "base").toList();
		}
		StampPlan plan = this.planner.stamp(targets, now, this.test.is("purge"));
		if (this.test.is("purge")) {
			now.removeIf((id) -> this.graph.find(id).isEmpty());
		}
		plan.unmark().forEach((revision) -> now.remove(revision.id()));
		plan.mark().forEach((revision) -> now.add(revision.id()));
		return ConformanceOutcome.stamped(this.graph, now);
	}

	private ConformanceOutcome revision(List<String> heads) {
		Revision draft = new RevisionDrafts(this.graph)
			.draft(new RevisionRequest(this.test.text("rev_id"), heads, this.test.is("splice"),
					this.test.texts("depends_on"), this.test.texts("branch_label"), "", null, "new"));
		List<Revision> all = new ArrayList<>(this.graph.revisions());
		all.add(draft);
		return ConformanceOutcome.created(RevisionGraph.of(all), draft);
	}

	private ConformanceOutcome list() {
		Set<String> marked = this.test.is("indicate_current") ? Set.copyOf(this.test.texts("from")) : Set.of();
		RevisionFormatter formatter = new RevisionFormatter(this.graph, marked);
		String target = this.test.text("target");
		List<Revision> listed = switch (this.test.command()) {
			case "heads" -> this.test.is("resolve_dependencies") ? this.graph.realHeads() : this.graph.heads();
			case "current" -> checkedCurrent();
			case "history" -> this.planner.history(target, this.applied);
			case "branches" -> this.planner.history(null, Set.of()).stream().filter(this.graph::isBranchPoint).toList();
			case "show" -> target.equals("current") ? this.graph.maximal(this.applied) : this.graph.resolve(target);
			case "resolve_one" -> this.graph.resolveOne(target).stream().toList();
			case "bases_of" -> lineage(this.graph.bases(), target);
			case "filter_for_lineage" ->
				lineage(this.test.texts("of").stream().map(this.graph::get).toList(), this.test.text("against"));
			default -> throw new IllegalArgumentException("unknown command " + this.test.command());
		};
		Stream<String> lines = switch (this.test.command()) {
			case "heads" -> listed.stream().map(formatter::head);
			case "current" -> listed.stream().map(formatter::current).sorted();
			case "history" -> listed.stream().map(formatter::history);
			case "branches" -> listed.stream().flatMap((point) -> formatter.branch(point, false).stream());
			case "show" -> listed.stream().flatMap((revision) -> formatter.details(revision).stream());
			default -> Stream.empty();
		};
		if (this.test.command().equals("current")) {
			listed = listed.stream().sorted(Comparator.comparing(Revision::id)).toList();
		}
		return ConformanceOutcome.listed(this.graph, listed, lines.toList());
	}

	private List<Revision> checkedCurrent() {
		List<Revision> current = this.graph.current(this.applied);
		if (this.test.is("check_heads") && !this.graph.maximal(this.applied).equals(this.graph.realHeads())) {
			throw new RevisionRequestException("The database is not at all heads");
		}
		return current;
	}

	private List<Revision> lineage(List<Revision> revisions, String against) {
		Target target = Target.parse(against);
		List<String> names = new ArrayList<>(ConformanceOutcome.ids(this.graph.resolve(against)));
		if (target.branch() != null) {
			names.add(target.branch());
		}
		return revisions.stream()
			.filter((revision) -> names.isEmpty() || names.stream()
				.anyMatch((name) -> this.graph.resolver().inBranch(name).test(this.graph.index().of(revision))))
			.toList();
	}

	/**
	 * The walk below upgrade, downgrade and history, with options that no command has.
	 */
	private List<Revision> iterate() {
		GraphIndex index = this.graph.index();
		BitSet selected;
		BitSet heads;
		if (this.test.is("select_for_downgrade")) {
			DowngradePlan plan = new DowngradePlan(this.graph);
			BitSet rows = resolve(this.test.texts("upper"));
			BitSet done = index.ancestors(rows);
			Set<String> applied = applied(ConformanceOutcome.ids(index.list(rows)));
			String lower = this.test.has("lower") ? this.test.text("lower") : "base";
			DowngradePlan.Destination to = plan.destination(Target.parse(lower), applied, done);
			BitSet roots = (this.test.is("inclusive") && to.node() != Walk.BASE) ? GraphIndex.setOf(to.node())
					: plan.roots(to, lower);
			selected = plan.drop(roots, done);
			if (this.test.is("implicit_base")) {
				selected.or(GraphIndex.difference(done, index.ancestors(roots)));
			}
			return plan.order(selected, done);
		}
		UpgradePlan upgrade = new UpgradePlan(this.graph);
		List<String> lowerTexts = this.test.texts("lower");
		BitSet lower = resolve(lowerTexts);
		heads = upgrade.targets(this.test.texts("upper"), lower, false);
		if (lowerTexts.size() == 1 && lowerTexts.get(0).contains("@")) {
			BitSet labelled = new BitSet();
			heads.stream()
				.filter(this.graph.resolver().labelled(Target.parse(lowerTexts.get(0)).branch()))
				.forEach(labelled::set);
			heads = labelled;
		}
		if (this.test.is("implicit_base")) {
			upgrade.requireNoOverlap(lower);
			selected = upgrade.needs(heads, index.ancestors(lower));
		}
		else {
			selected = new HistoryPlan(this.graph).select(heads, lower, "range");
			selected.andNot(lower);
		}
		if (this.test.is("inclusive")) {
			selected.or(lower);
		}
		return TopologicalOrder.newestFirst(index, selected, heads);
	}

	private BitSet resolve(List<String> targets) {
		BitSet nodes = new BitSet();
		targets.forEach((target) -> this.graph.resolve(target)
			.forEach((revision) -> nodes.set(this.graph.index().of(revision))));
		return nodes;
	}

}
