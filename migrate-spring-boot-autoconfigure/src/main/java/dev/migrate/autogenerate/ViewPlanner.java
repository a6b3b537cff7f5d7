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
	 * @param changed the tables whose changes no view may be on
	 */
	void plan(Collection<SchemaChange> changes, Set<ObjectName> changed) {
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
		Set<ObjectName> inTheWay = new HashSet<>(changed);
		dropped.stream().map(View::name).forEach(inTheWay::add);
		boolean found = true;
		while (found) {
			List<View> further = this.context.live()
				.views()
				.stream()
				.filter((view) -> !dropped.contains(view) && !TableOrder.mentioned(view, inTheWay).isEmpty())
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

}
