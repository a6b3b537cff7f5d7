package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.Change;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.SetTableComment;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;

/**
 * Plans the operations that make up for differences.
 */
final class Planner {

	private final PlanContext context;

	private final PlanDraft draft = new PlanDraft();

	Planner(PlanContext context) {
		this.context = context;
	}

	/** Plan what the differences need. */
	PlanDraft plan(List<SchemaChange> changes) {
		List<Table> dropped = select(changes, SchemaChange.OfTable.class).stream()
			.filter((change) -> change.to() == null)
			.flatMap((change) -> Stream.ofNullable(change.from()))
			.toList();
		Set<ObjectName> droppedNames = new HashSet<>(dropped.stream().map(Table::name).toList());
		select(changes, SchemaChange.OfRename.class)
			.forEach((change) -> this.draft.add(Phase.RENAME, change.operation()));
		ObjectPlanner objects = new ObjectPlanner(this.draft);
		changes.forEach(objects::plan);
		ColumnPlanner columns = new ColumnPlanner(this.context, this.draft, keys());
		columns.plan(select(changes, SchemaChange.OfColumn.class));
		new KeyPlanner(this.context, this.draft, columns, droppedNames).plan(changes);
		createTables(select(changes, SchemaChange.OfTable.class));
		dropTables(dropped, changes);
		new ViewPlanner(this.context, this.draft).plan(changes, disturbed(changes, droppedNames), columns.disturbed());
		return this.draft;
	}

	private static <T extends SchemaChange> List<T> select(Collection<SchemaChange> changes, Class<T> type) {
		return changes.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** Columns that identify rows or refer to others. */
	private Set<ColumnRef> keys() {
		Set<ColumnRef> keys = new HashSet<>();
		for (Table table : this.context.live().tables()) {
			table.primaryKey()
				.map(PrimaryKey::columns)
				.orElse(List.of())
				.forEach((column) -> keys.add(new ColumnRef(table.name(), column)));
			for (ForeignKey key : table.foreignKeys()) {
				key.columns().forEach((column) -> keys.add(new ColumnRef(table.name(), column)));
				key.referencedColumns().forEach((column) -> keys.add(new ColumnRef(key.referencedTable(), column)));
			}
		}
		return keys;
	}

	private void createTables(List<SchemaChange.OfTable> changes) {
		List<Table> created = new ArrayList<>();
		for (SchemaChange.OfTable change : changes) {
			Table from = change.from();
			Table to = change.to();
			if (from == null && to != null) {
				created.add(to);
			}
			else if (from != null && to != null) {
				this.draft.add(Phase.COMMENT,
						new SetTableComment(to.name(), to.comment(), new Change<String>(from.comment())));
			}
		}
		for (Table table : TableOrder.ofTables(created)) {
			this.draft.add(Phase.ADD_TABLE, new CreateTable(separate(table), false));
			if (this.context.abilities().addsForeignKeys()) {
				table.foreignKeys()
					.forEach((key) -> this.draft.add(Phase.ADD_FOREIGN_KEY, new AddForeignKey(table.name(), key)));
			}
			this.context.text()
				.initStatements(table.name())
				.forEach((sql) -> this.draft.add(Phase.FILL_TABLE,
						new ExecuteSql(sql, List.of(), null).nothingToReverse()));
		}
	}

	/** A table without its foreign keys, which are added when all tables are there. */
	private Table separate(Table table) {
		if (!this.context.abilities().addsForeignKeys()) {
			return table;
		}
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof ForeignKey))
			.toList();
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.comment());
	}

	private void dropTables(List<Table> dropped, List<SchemaChange> changes) {
		Set<String> taken = addedNames(changes);
		List<String> added = select(changes, SchemaChange.OfTable.class).stream()
			.filter((change) -> change.from() == null)
			.map((change) -> ExactName.text(change.difference().object().name()).toLowerCase(Locale.ROOT))
			.toList();
		List<Table> order = new ArrayList<>(TableOrder.ofTables(dropped));
		java.util.Collections.reverse(order);
		for (Table table : order) {
			boolean inTheWay = names(table).stream().anyMatch((name) -> taken.contains(name) || mentions(name, added));
			this.draft.addDestructive(inTheWay ? Phase.MAKE_ROOM : Phase.DROP_TABLE,
					new DropTable(table.name(), false, false, separate(table)),
					"DROPS DATA: table " + table.name() + " and its rows; if it was renamed, run db migrate again with"
							+ " --rename-table " + table.name() + ":<new name>");
		}
	}

	/**
	 * Whether a key is called after a table that is added: a key without a name will be
	 * called so as well.
	 */
	private static boolean mentions(String key, List<String> tables) {
		return tables.stream().anyMatch((table) -> ("_" + key + "_").contains("_" + table + "_"));
	}

	/**
	 * The names that are taken by what is added; most databases have one space of them.
	 */
	private static Set<String> addedNames(List<SchemaChange> changes) {
		Set<String> names = new HashSet<>();
		for (SchemaChange change : changes) {
			if (change instanceof SchemaChange.OfTable table && table.from() == null && table.to() != null) {
				names.addAll(names(table.to()));
			}
			else if (change instanceof SchemaChange.OfConstraint constraint && constraint.to() != null) {
				names.add(lower(constraint.to().name()));
			}
			else if (change instanceof SchemaChange.OfIndex index && index.to() != null) {
				names.add(lower(index.to().name()));
			}
		}
		names.remove("");
		return names;
	}

	private static Set<String> names(Table table) {
		Set<String> names = new HashSet<>(Set.of(table.name().toString().toLowerCase(Locale.ROOT)));
		table.constraints().stream().map(Constraint::name).forEach((name) -> names.add(lower(name)));
		table.indexes().stream().map(Index::name).forEach((name) -> names.add(lower(name)));
		names.remove("");
		return names;
	}

	private static String lower(@Nullable ConstraintName name) {
		return (name != null) ? name.text().toLowerCase(Locale.ROOT) : "";
	}

	/** Tables that no view can go on reading: they go, or get another name. */
	private static Set<ObjectName> disturbed(List<SchemaChange> changes, Set<ObjectName> droppedTables) {
		Set<ObjectName> tables = new HashSet<>(droppedTables);
		for (SchemaChange.OfRename rename : select(changes, SchemaChange.OfRename.class)) {
			tables.add(rename.difference().object());
			if (rename.operation() instanceof RenameTable table) {
				tables.add(table.from());
			}
		}
		return tables;
	}

}
