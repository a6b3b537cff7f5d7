package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.schema.Schema;

/**
 * Compares what a database holds with what the entities want, without a database.
 */
final class SchemaComparison {

	private static final Set<Kind> DROPPED_OBJECTS = Set.of(Kind.DROP_TABLE, Kind.DROP_SEQUENCE, Kind.DROP_VIEW,
			Kind.DROP_ENUM_TYPE);

	private final Dialect dialect;

	private final AutogenerateSettings settings;

	private final List<AutogenerateCustomizer> customizers;

	SchemaComparison(Dialect dialect, AutogenerateSettings settings, List<AutogenerateCustomizer> customizers) {
		this.dialect = dialect;
		this.settings = settings;
		this.customizers = List.copyOf(customizers);
	}

	/**
	 * Compare.
	 * @param renderer the database's renderer, which knows the version
	 * @param read what the database holds
	 * @param schemas the schemas there are, besides those of what it holds
	 * @param wanted what the entities want, as read from the same database
	 * @param facts what only the entities know
	 * @param request what is asked for
	 */
	Comparison compare(OperationRenderer renderer, Schema read, Set<String> schemas, Schema wanted, ModelFacts facts,
			ComparisonRequest request) {
		ObjectFilter filter = new ObjectFilter(this.settings);
		Schema target = filter.of(wanted);
		RenamedSchema renamed = RenamedSchema.of(filter.ofLive(read, target), target, request.renames());
		Schema live = renamed.live();
		ModelText text = new ModelText(facts, OperationRenderers.nameLimit(this.dialect));
		boolean keepsIndexes = this.dialect.indexesForeignKeys();
		ComparisonContext context = new ComparisonContext(this.settings.policy(), text, request.managed(), keepsIndexes,
				schemas);
		List<SchemaChange> found = new ArrayList<>(renamed.changes());
		found.addAll(new SchemaDiff(context, live, target).compare());
		Sorted sorted = sort(found, request);
		PlanContext planContext = new PlanContext(new Abilities(renderer), live, target, text, context.isStrict(),
				keepsIndexes);
		PlanDraft draft = new Planner(planContext).plan(sorted.changes);
		List<PlannedOperation> operations = new BatchGrouping(planContext.abilities(), draft).group();
		for (AutogenerateCustomizer customizer : this.customizers) {
			operations = List.copyOf(customizer.customize(request.database(), operations));
		}
		return new Comparison(sorted.changes.stream().map(SchemaChange::difference).toList(), sorted.accepted,
				sorted.unmanaged, RenameCandidates.of(sorted.changes), operations, draft.warnings());
	}

	/** What is done, what is accepted, and what is none of our business. */
	private static Sorted sort(List<SchemaChange> found, ComparisonRequest request) {
		Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		Set<String> seen = new HashSet<>();
		for (SchemaChange change : found) {
			Difference difference = change.difference();
			if (DROPPED_OBJECTS.contains(difference.kind()) && !request.managed().test(difference.object())) {
				sorted.unmanaged.add(difference);
			}
			else if (request.baseline().contains(difference.key())) {
				if (seen.add(difference.key())) {
					sorted.accepted.add(difference);
				}
			}
			else {
				sorted.changes.add(change);
			}
		}
		return sorted;
	}

	/** Changes by what becomes of them. */
	private record Sorted(List<SchemaChange> changes, List<Difference> accepted, List<Difference> unmanaged) {
	}

}
