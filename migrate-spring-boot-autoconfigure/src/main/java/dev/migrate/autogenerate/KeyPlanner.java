package dev.migrate.autogenerate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrate.operation.AddCheck;
import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.AddPrimaryKey;
import dev.migrate.operation.AddUnique;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.UniqueConstraint;

/**
 * Plans what happens to keys, constraints and indexes: those that differ, and those that
 * stand in the way of a change of columns or tables.
 */
final class KeyPlanner {

	private final PlanContext context;

	private final PlanDraft draft;

	private final ColumnPlanner columns;

	private final Set<ObjectName> droppedTables;

	/** What is dropped: the table and what was there. */
	private final Set<Dropped> dropped = new LinkedHashSet<>();

	private final Set<Dropped> added = new HashSet<>();

	KeyPlanner(PlanContext context, PlanDraft draft, ColumnPlanner columns, Set<ObjectName> droppedTables) {
		this.context = context;
		this.draft = draft;
		this.columns = columns;
		this.droppedTables = droppedTables;
	}

	void plan(Collection<SchemaChange> changes) {
		for (SchemaChange change : changes) {
			if (change instanceof SchemaChange.OfConstraint key) {
				plan(key.table(), key.from(), key.to());
			}
			else if (change instanceof SchemaChange.OfIndex index) {
				plan(index.table(), index.from(), index.to());
			}
		}
		for (Table table : this.context.live().tables()) {
			if (!this.droppedTables.contains(table.name())) {
				table.constraints().forEach((constraint) -> clear(table, constraint));
				table.indexes().forEach((index) -> clear(table, index));
			}
		}
		// last, as they depend on the other keys
		this.context.live().tables().forEach((table) -> table.foreignKeys().forEach((key) -> clear(table, key)));
		if (this.context.keepsForeignKeyIndexes()) {
			List.copyOf(this.dropped).forEach(this::dropIndex);
		}
	}

	/** Drop the index that a foreign key leaves behind; that of a column goes with it. */
	private void dropIndex(Dropped former) {
		Table table = this.context.live().table(former.table).orElse(null);
		if (table == null || !(former.element instanceof ForeignKey key) || this.added.contains(former)
				|| this.droppedTables.contains(former.table)
				|| key.columns().stream().allMatch((column) -> isDropped(former.table, column))) {
			return;
		}
		new ForeignKeyIndexes(this.context.live(), this.context.target()).leftBy(table, key)
			.ifPresent((index) -> drop(former.table, index));
	}

	private boolean isDropped(ObjectName table, String column) {
		return this.columns.dropped().contains(new ColumnRef(table, column));
	}

	private void plan(ObjectName table, @Nullable TableElement from, @Nullable TableElement to) {
		if (from != null) {
			drop(table, from);
		}
		if (to != null) {
			add(table, to);
		}
	}

	/** Remove a key that a change of columns does not allow for. */
	private void clear(Table table, TableElement element) {
		if (element instanceof ForeignKey || isDropped(table.name(), element)) {
			return;
		}
		if (mentionsAny(table, element, this.columns.dropped())) {
			drop(table.name(), element);
		}
		else if (mentionsAny(table, element, this.columns.replaced())) {
			drop(table.name(), element);
			add(table.name(), element);
		}
	}

	private void clear(Table table, ForeignKey key) {
		boolean goes = this.droppedTables.contains(table.name());
		if (isDropped(table.name(), key) || (goes && !this.context.abilities().addsForeignKeys())) {
			return;
		}
		boolean lost = goes || this.droppedTables.contains(key.referencedTable())
				|| touches(table, key, this.columns.dropped());
		if (lost) {
			drop(table.name(), key);
		}
		else if (touches(table, key, this.columns.retyped()) || touches(table, key, this.columns.replaced())
				|| losesItsKey(table, key)) {
			drop(table.name(), key);
			add(table.name(), key);
		}
	}

	private static boolean touches(Table table, ForeignKey key, Set<ColumnRef> columns) {
		return key.columns().stream().anyMatch((column) -> columns.contains(new ColumnRef(table.name(), column)))
				|| key.referencedColumns()
					.stream()
					.anyMatch((column) -> columns.contains(new ColumnRef(key.referencedTable(), column)));
	}

	/** Whether the key that a foreign key refers to, or its own index, is dropped. */
	private boolean losesItsKey(Table table, ForeignKey key) {
		return this.dropped.stream().anyMatch((each) -> {
			List<String> keys = keyColumns(each.element);
			boolean target = each.table.equals(key.referencedTable())
					&& new HashSet<>(keys).equals(new HashSet<>(key.referencedColumns()));
			List<String> first = key.columns();
			boolean index = this.context.keepsForeignKeyIndexes() && each.table.equals(table.name())
					&& keys.size() >= first.size() && keys.subList(0, first.size()).equals(first);
			return target || index;
		});
	}

	private List<String> keyColumns(TableElement element) {
		if (element instanceof Index index) {
			return (index.isUnique() || this.context.keepsForeignKeyIndexes()) ? index.columns() : List.of();
		}
		return (element instanceof PrimaryKey || element instanceof UniqueConstraint) ? ((Constraint) element).columns()
				: List.of();
	}

	private static boolean mentionsAny(Table table, TableElement element, Set<ColumnRef> columns) {
		List<String> names = table.columns().stream().map(Column::name).toList();
		Stream<String> mentioned;
		if (element instanceof CheckConstraint check) {
			mentioned = KeyMatch.mentioned(table, check).stream();
		}
		else if (element instanceof Index index) {
			String where = (index.where() != null) ? index.where() : "";
			mentioned = Stream
				.of(index.columns().stream(), index.included().stream(), NormalSql.mentioned(where, names).stream(),
						index.keys()
							.stream()
							.filter(IndexKey::isExpression)
							.flatMap((key) -> NormalSql.mentioned(key.text(), names).stream()))
				.flatMap((each) -> each);
		}
		else {
			mentioned = ((Constraint) element).columns().stream();
		}
		return mentioned.anyMatch((column) -> columns.contains(new ColumnRef(table.name(), column)));
	}

	private boolean isDropped(ObjectName table, TableElement element) {
		TableElement known = (element instanceof PrimaryKey key) ? key.withName(null) : element;
		return this.dropped.contains(new Dropped(table, known));
	}

	private void drop(ObjectName table, TableElement element) {
		this.dropped.add(new Dropped(table, (element instanceof PrimaryKey key) ? key.withName(null) : element));
		if (element instanceof Index index) {
			this.draft.add(Phase.DROP_INDEX, new DropIndex(table, index.name(), false, false, index));
			return;
		}
		Constraint constraint = (Constraint) element;
		Phase phase = switch (constraint.kind()) {
			case FOREIGN_KEY -> Phase.DROP_FOREIGN_KEY;
			case UNIQUE -> Phase.DROP_UNIQUE;
			case PRIMARY_KEY -> Phase.DROP_PRIMARY_KEY;
			case CHECK, EXCLUDE -> Phase.DROP_CHECK;
		};
		Constraint former = (constraint instanceof PrimaryKey key) ? nameless(table, key) : constraint;
		this.draft.add(phase, new DropConstraint(table, former.kind(), former.name(), false, former));
	}

	private Constraint nameless(ObjectName table, PrimaryKey key) {
		Table live = Objects.requireNonNull(this.context.live().table(table).orElse(null));
		return GeneratedNames.isDatabases(live, key) ? key.withName(null) : key;
	}

	private void add(ObjectName table, TableElement element) {
		this.added.add(new Dropped(table, element));
		if (element instanceof Index index) {
			this.draft.add(Phase.ADD_INDEX, new CreateIndex(table, index, false, false));
		}
		else if (element instanceof PrimaryKey key) {
			this.draft.add(Phase.ADD_PRIMARY_KEY, new AddPrimaryKey(table, key));
		}
		else if (element instanceof UniqueConstraint unique) {
			String remark = "REVIEW: rows that are there already must not have the same "
					+ String.join(", ", unique.columns()) + " in " + table + " twice";
			this.draft.add(Phase.ADD_UNIQUE, new AddUnique(table, unique), remark);
			this.draft.warn(remark);
		}
		else if (element instanceof CheckConstraint check) {
			this.draft.add(Phase.ADD_CHECK, new AddCheck(table, check));
		}
		else if (element instanceof ForeignKey key) {
			this.draft.add(Phase.ADD_FOREIGN_KEY, new AddForeignKey(table, key));
		}
	}

	/** What is dropped, or added. */
	private record Dropped(ObjectName table, TableElement element) {
	}

}
