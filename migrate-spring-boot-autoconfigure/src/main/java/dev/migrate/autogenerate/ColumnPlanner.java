package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.Change;
import dev.migrate.operation.DropColumn;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Value;

/**
 * Plans what happens to columns.
 */
final class ColumnPlanner {

	private final PlanDraft draft;

	private final ColumnFill fill;

	private final Set<ColumnRef> keys;

	private final PlanContext context;

	private final Set<ColumnRef> dropped = new HashSet<>();

	private final Set<ColumnRef> replaced = new HashSet<>();

	private final Set<ColumnRef> retyped = new HashSet<>();

	/**
	 * @param keys columns that others refer to, or that identify rows: they are never
	 * dropped to be added anew
	 */
	ColumnPlanner(PlanContext context, PlanDraft draft, Set<ColumnRef> keys) {
		this.context = context;
		this.draft = draft;
		this.fill = new ColumnFill(context.abilities(), draft);
		this.keys = keys;
	}

	/** Columns that are dropped for good. */
	Set<ColumnRef> dropped() {
		return this.dropped;
	}

	/** Columns that are dropped and added anew. */
	Set<ColumnRef> replaced() {
		return this.replaced;
	}

	/** Columns that get another type. */
	Set<ColumnRef> retyped() {
		return this.retyped;
	}

	/** Columns that nothing can go on reading as it did. */
	Set<ColumnRef> disturbed() {
		Set<ColumnRef> all = new HashSet<>(this.dropped);
		all.addAll(this.replaced);
		all.addAll(this.retyped);
		return all;
	}

	void plan(Collection<SchemaChange.OfColumn> changes) {
		Map<ColumnRef, Map<Kind, SchemaChange.OfColumn>> byColumn = new LinkedHashMap<>();
		changes.forEach(
				(change) -> byColumn
					.computeIfAbsent(new ColumnRef(change.table(), change.difference().part()),
							(key) -> new EnumMap<>(Kind.class))
					.put(change.kind(), change));
		byColumn.forEach((ref, kinds) -> {
			SchemaChange.OfColumn any = kinds.values().iterator().next();
			Column from = any.from();
			Column to = any.to();
			if (from == null) {
				this.fill.add(ref, Objects.requireNonNull(to));
			}
			else if (to == null) {
				drop(ref, from);
			}
			else {
				change(ref, from, to, kinds.keySet());
			}
		});
	}

	private void drop(ColumnRef ref, Column column) {
		this.dropped.add(ref);
		Column former = this.fill.droppable(ref, column);
		DropColumn drop = new DropColumn(ref.table(), ref.column(), false, former);
		if (column.generated() != null) {
			this.draft.add(Phase.DROP_COLUMN, drop);
			return;
		}
		this.draft.addDestructive(Phase.DROP_COLUMN, drop, "DROPS DATA: column " + ref
				+ " and its content; if it was renamed, run db migrate again with --rename " + ref + ":<new name>");
	}

	private void change(ColumnRef ref, Column from, Column to, Set<Kind> kinds) {
		if (kinds.contains(Kind.CHANGE_IDENTITY)) {
			this.draft.warn("Column " + ref + " is to be counted in another way (" + identity(from) + " -> "
					+ identity(to) + "). Databases differ in how they change that: write it by hand, the generated"
					+ " revision does not have it");
		}
		boolean otherExpression = kinds.contains(Kind.CHANGE_GENERATED);
		boolean unconvertible = kinds.contains(Kind.CHANGE_TYPE) && !this.keys.contains(ref)
				&& !TypeConversion.isPossible(from.type(), to.type());
		if (otherExpression || unconvertible) {
			replace(ref, from, to);
		}
		else {
			alter(ref, from, to, kinds);
		}
	}

	private void replace(ColumnRef ref, Column from, Column to) {
		this.replaced.add(ref);
		DropColumn drop = new DropColumn(ref.table(), ref.column(), false, from);
		if (from.generated() != null && to.generated() != null) {
			this.draft.add(Phase.CHANGE_COLUMN, drop,
					"Column " + ref + " is added anew, since what computes a column cannot be changed everywhere");
		}
		else {
			this.draft.addDestructive(Phase.CHANGE_COLUMN, drop,
					"DROPS DATA: column " + ref + " is added anew and loses its content, which does not convert from "
							+ from.type() + " to " + to.type() + ((to.generated() != null) ? ", generated" : ""));
		}
		this.fill.add(Phase.CHANGE_COLUMN, ref, to);
	}

	private void alter(ColumnRef ref, Column from, Column to, Set<Kind> kinds) {
		ColumnType type = kinds.contains(Kind.CHANGE_TYPE) ? type(from.type(), to.type()) : null;
		boolean otherDefault = kinds.contains(Kind.CHANGE_DEFAULT) || (type != null && from.defaultValue() != null
				&& to.defaultValue() != null && TypeComparison.group(from.type()) != TypeComparison.group(type));
		boolean notNull = kinds.contains(Kind.CHANGE_NULLABLE) && !to.nullable();
		AlterColumn alter = new AlterColumn(ref.table(), ref.column(), null, type, null, null,
				(kinds.contains(Kind.CHANGE_NULLABLE) && to.nullable()) ? Boolean.TRUE : null,
				otherDefault ? new Change<Value>(to.defaultValue()) : null,
				kinds.contains(Kind.CHANGE_COMMENT) ? new Change<String>(to.comment()) : null, from);
		if (type != null) {
			this.retyped.add(ref);
			alter = TypeConversion.convert(alter, from, type, this.context.abilities(), this.context::isNamedType);
		}
		if (!Objects.equals(alter.applyTo(from), from)) {
			boolean narrows = type != null && TypeComparison.narrows(from.type(), type);
			String remark = "REVIEW: column " + ref + " changes from " + from.type() + " to " + type
					+ ": values that do not fit make the upgrade fail";
			if (narrows) {
				this.draft.add(Phase.CHANGE_COLUMN, alter, remark);
				this.draft.warn(remark);
			}
			else {
				this.draft.add(Phase.CHANGE_COLUMN, alter);
			}
		}
		if (notNull) {
			this.fill.setNotNull(Phase.CHANGE_COLUMN, ref, alter.applyTo(from), to);
		}
	}

	/** The labels that are there keep their places: databases append fastest. */
	private ColumnType type(ColumnType from, ColumnType to) {
		if (!(from instanceof ColumnType.Enumeration has) || !(to instanceof ColumnType.Enumeration wants)) {
			return to;
		}
		List<String> labels = new ArrayList<>(has.labels());
		if (this.context.strict()) {
			labels.retainAll(wants.labels());
		}
		wants.labels().stream().filter((label) -> !has.labels().contains(label)).forEach(labels::add);
		return new ColumnType.Enumeration(wants.name(), labels);
	}

	private static String identity(Column column) {
		return (column.identity() != null) ? "identity" : "no identity";
	}

	static boolean hasSource(@Nullable Column column) {
		return column != null
				&& (column.defaultValue() != null || column.identity() != null || column.generated() != null);
	}

}
