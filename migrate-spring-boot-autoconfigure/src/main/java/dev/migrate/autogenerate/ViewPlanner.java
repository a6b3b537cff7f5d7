package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.operation.CreateView;
import dev.migrate.operation.DropView;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.View;

/**
 * Plans what happens to views: those that differ, and those that read what changes.
 */
final class ViewPlanner {

	private final PlanContext context;

	private final PlanDraft draft;

	ViewPlanner(PlanContext context, PlanDraft draft) {
		this.context = context;
		this.draft = draft;
	}

	/**
	 * Plan the views.
	 * @param tables the tables that go or get another name
	 * @param columns the columns that go, or are not what they were
	 */
	void plan(Collection<SchemaChange> changes, Set<ObjectName> tables, Set<ColumnRef> columns) {
		List<View> dropped = new ArrayList<>();
		List<View> created = new ArrayList<>();
		for (SchemaChange change : changes) {
			if (change instanceof SchemaChange.OfView view) {
				if (view.from() != null) {
					dropped.add(view.from());
				}
				if (view.to() != null) {
					created.add(view.to());
				}
			}
		}
		Set<ObjectName> inTheWay = new HashSet<>(tables);
		dropped.stream().map(View::name).forEach(inTheWay::add);
		boolean found = true;
		while (found) {
			List<View> further = this.context.live()
				.views()
				.stream()
				.filter((view) -> !dropped.contains(view)
						&& (!TableOrder.mentioned(view, inTheWay).isEmpty() || reads(view, columns)))
				.toList();
			further.stream().map(View::name).forEach(inTheWay::add);
			dropped.addAll(further);
			created.addAll(further);
			found = !further.isEmpty();
		}
		List<View> order = new ArrayList<>(TableOrder.ofViews(dropped));
		Collections.reverse(order);
		order.forEach((view) -> this.draft.add(Phase.DROP_VIEW,
				new DropView(view.name(), view.isMaterialized(), false, view)));
		TableOrder.ofViews(created)
			.forEach((view) -> this.draft.add(Phase.ADD_VIEW, new CreateView(view, false, null)));
	}

	/** Whether a view reads one of some columns. */
	static boolean reads(View view, Collection<ColumnRef> columns) {
		return columns.stream()
			.anyMatch((each) -> !TableOrder.mentioned(view, List.of(each.table())).isEmpty()
					&& (view.query().contains("*")
							|| !NormalSql.mentioned(view.query(), List.of(each.column())).isEmpty()));
	}

}
