package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.Renames.ColumnRename;
import dev.migrate.operation.AddCheck;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.AddPrimaryKey;
import dev.migrate.operation.AddUnique;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.CreateView;
import dev.migrate.operation.DataOperation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropEnumType;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.DropView;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.SetTableComment;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.View;

/**
 * A database without a database: applies operations to a {@link Schema}, as strictly as
 * the strictest database would.
 */
final class SchemaInterpreter {

	private final Map<ObjectName, Table> tables = new LinkedHashMap<>();

	private final Map<ObjectName, Sequence> sequences = new LinkedHashMap<>();

	private final Map<ObjectName, View> views = new LinkedHashMap<>();

	private final Map<ObjectName, ColumnType.Enumeration> enumTypes = new LinkedHashMap<>();

	private final boolean checksReferences;

	private SchemaInterpreter(Schema schema, boolean checksReferences) {
		this.checksReferences = checksReferences;
		schema.tables().forEach((table) -> this.tables.put(table.name(), table));
		schema.sequences().forEach((sequence) -> this.sequences.put(sequence.name(), sequence));
		schema.views().forEach((view) -> this.views.put(view.name(), view));
		schema.enumTypes().forEach((type) -> this.enumTypes.put(type.name(), type));
	}

	static Schema apply(Schema schema, List<? extends Operation> operations) {
		return apply(schema, operations, true);
	}

	/**
	 * @param checksReferences whether foreign keys must refer to what is there, unlike in
	 * SQLite
	 */
	static Schema apply(Schema schema, List<? extends Operation> operations, boolean checksReferences) {
		SchemaInterpreter interpreter = new SchemaInterpreter(schema, checksReferences);
		for (Operation operation : operations) {
			try {
				interpreter.apply(operation);
			}
			catch (RuntimeException ex) {
				throw new IllegalStateException("Failed: " + operation + ": " + ex.getMessage(), ex);
			}
		}
		return interpreter.schema();
	}

	private Schema schema() {
		return new Schema(List.copyOf(this.tables.values()), List.copyOf(this.sequences.values()),
				List.copyOf(this.views.values()), List.copyOf(this.enumTypes.values()));
	}

	private void apply(Operation operation) {
		if (operation instanceof CreateTable create) {
			create.table().foreignKeys().forEach((key) -> verify(create.table(), key));
			put(this.tables, create.table(), Table::name);
		}
		else if (operation instanceof DropTable drop) {
			require(this.tables.containsKey(drop.name()), "no table");
			require(!this.checksReferences || this.tables.values()
				.stream()
				.filter((table) -> !table.name().equals(drop.name()))
				.flatMap((table) -> table.foreignKeys().stream())
				.noneMatch((key) -> key.referencedTable().equals(drop.name())), "is referred to");
			verifyNoView(drop.name());
			this.tables.remove(drop.name());
		}
		else if (operation instanceof RenameTable rename) {
			verifyNoView(rename.from());
			List<Table> renamed = TableRenaming.ofTable(rename.from(), rename.from().sibling(rename.to()),
					List.copyOf(this.tables.values()));
			this.tables.clear();
			renamed.forEach((table) -> put(this.tables, table, Table::name));
		}
		else if (operation instanceof AddColumn add) {
			change(add.table(), (table) -> {
				require(table.column(add.column().name()).isEmpty(), "column is there");
				List<Column> columns = new ArrayList<>(table.columns());
				columns.add(add.column());
				return new Table(table.name(), columns, table.constraints(), table.indexes(), table.comment());
			});
		}
		else if (operation instanceof DropColumn drop) {
			dropColumn(drop);
		}
		else if (operation instanceof AlterColumn alter) {
			alterColumn(alter);
		}
		else if (operation instanceof SetTableComment comment) {
			change(comment.table(), (table) -> new Table(table.name(), table.columns(), table.constraints(),
					table.indexes(), comment.comment()));
		}
		else if (operation instanceof BatchAlterTable batch) {
			batch.operations().forEach(this::apply);
		}
		else if (!(operation instanceof DataOperation)) {
			applyOther(operation);
		}
	}

	private void applyOther(Operation operation) {
		if (operation instanceof AddPrimaryKey add) {
			add(add.table(), add.constraint());
		}
		else if (operation instanceof AddUnique add) {
			add(add.table(), add.constraint());
		}
		else if (operation instanceof AddCheck add) {
			add(add.table(), add.constraint());
		}
		else if (operation instanceof AddForeignKey add) {
			verify(Objects.requireNonNull(this.tables.get(add.table())), add.constraint());
			add(add.table(), add.constraint());
		}
		else if (operation instanceof DropConstraint drop) {
			dropConstraint(drop);
		}
		else if (operation instanceof CreateIndex create) {
			change(create.table(), (table) -> {
				List<Index> indexes = new ArrayList<>(table.indexes());
				indexes.add(create.index());
				return new Table(table.name(), table.columns(), table.constraints(), indexes, table.comment());
			});
		}
		else if (operation instanceof DropIndex drop) {
			change(drop.table(), (table) -> {
				List<Index> indexes = new ArrayList<>(table.indexes());
				require(indexes.removeIf((index) -> Objects.equals(index.name(), drop.name())), "no index");
				return new Table(table.name(), table.columns(), table.constraints(), indexes, table.comment());
			});
		}
		else {
			applyObject(operation);
		}
	}

	private void applyObject(Operation operation) {
		if (operation instanceof CreateSequence create) {
			put(this.sequences, create.sequence(), Sequence::name);
		}
		else if (operation instanceof DropSequence drop) {
			require(this.sequences.remove(drop.name()) != null, "no sequence");
		}
		else if (operation instanceof AlterSequence alter) {
			Sequence was = Objects.requireNonNull(this.sequences.get(alter.name()));
			this.sequences.put(alter.name(),
					new Sequence(was.name(), was.start(),
							Optional.ofNullable(alter.increment()).orElse(was.increment()),
							(alter.minimum() != null) ? alter.minimum() : was.minimum(),
							(alter.maximum() != null) ? alter.maximum() : was.maximum(), was.cache(), was.cycles()));
		}
		else if (operation instanceof CreateEnumType create) {
			put(this.enumTypes, create.type(), ColumnType.Enumeration::name);
		}
		else if (operation instanceof AddEnumValue add) {
			ColumnType.Enumeration was = Objects.requireNonNull(this.enumTypes.get(add.type()));
			List<String> labels = new ArrayList<>(was.labels());
			labels.add(add.label());
			this.enumTypes.put(add.type(), new ColumnType.Enumeration(add.type(), labels));
		}
		else if (operation instanceof DropEnumType drop) {
			require(this.enumTypes.remove(drop.name()) != null, "no type");
		}
		else if (operation instanceof CreateView create) {
			put(this.views, create.view(), View::name);
		}
		else if (operation instanceof DropView drop) {
			verifyNoView(drop.name());
			require(this.views.remove(drop.name()) != null, "no view");
		}
		else {
			require(operation instanceof CreateSchema || operation instanceof DropSchema, "unknown operation");
		}
	}

	private void dropColumn(DropColumn drop) {
		verifyNoView(drop.table(), drop.column());
		require(this.tables.values()
			.stream()
			.flatMap((table) -> table.foreignKeys().stream())
			.noneMatch((key) -> key.referencedTable().equals(drop.table())
					&& key.referencedColumns().contains(drop.column())),
				"is referred to");
		change(drop.table(), (table) -> {
			require(table.column(drop.column()).isPresent(), "no column");
			// refuses keys and indexes on the column
			List<String> names = List.of(drop.column());
			require(table.checks().stream().allMatch((c) -> NormalSql.mentioned(c.condition(), names).isEmpty()),
					"is in a check");
			return new Table(table.name(),
					table.columns().stream().filter((column) -> !column.name().equals(drop.column())).toList(),
					table.constraints(), table.indexes(), table.comment());
		});
	}

	private void alterColumn(AlterColumn alter) {
		String to = alter.newName();
		if (to != null) {
			verifyNoView(alter.table(), alter.column());
			List<Table> renamed = TableRenaming.ofColumn(new ColumnRename(alter.table(), alter.column(), to),
					List.copyOf(this.tables.values()));
			renamed.forEach((table) -> this.tables.put(table.name(), table));
			return;
		}
		if (alter.type() != null) {
			verifyNoView(alter.table(), alter.column());
			boolean inForeignKey = this.tables.values()
				.stream()
				.anyMatch((table) -> table.foreignKeys()
					.stream()
					.anyMatch((key) -> (table.name().equals(alter.table()) && key.columns().contains(alter.column()))
							|| (key.referencedTable().equals(alter.table())
									&& key.referencedColumns().contains(alter.column()))));
			require(!inForeignKey || !this.checksReferences, "type of a column in a foreign key");
		}
		change(alter.table(), (table) -> {
			Column was = table.column(alter.column()).orElseThrow();
			require(alter.former() == null || alter.former().equals(was), "was " + was + ", not " + alter.former());
			return new Table(table.name(),
					table.columns().stream().map((c) -> c.equals(was) ? alter.applyTo(c) : c).toList(),
					table.constraints(), table.indexes(), table.comment());
		});
	}

	private void add(ObjectName name, Constraint constraint) {
		change(name, (table) -> {
			List<Constraint> constraints = new ArrayList<>(table.constraints());
			constraints.add(constraint);
			return new Table(table.name(), table.columns(), constraints, table.indexes(), table.comment());
		});
	}

	private void dropConstraint(DropConstraint drop) {
		change(drop.table(), (table) -> {
			List<Constraint> constraints = new ArrayList<>(table.constraints());
			require(constraints.removeIf((constraint) -> constraint.kind() == drop.kind()
					&& (drop.kind() == Constraint.Kind.PRIMARY_KEY || Objects.equals(constraint.name(), drop.name()))),
					"no constraint");
			return new Table(table.name(), table.columns(), constraints, table.indexes(), table.comment());
		});
		if (drop.kind() == Constraint.Kind.PRIMARY_KEY || drop.kind() == Constraint.Kind.UNIQUE) {
			this.tables.values()
				.forEach((table) -> table.foreignKeys()
					.stream()
					.filter((key) -> key.referencedTable().equals(drop.table()))
					.forEach((key) -> verify(table, key)));
		}
	}

	/** A foreign key needs the table, the columns and a key there, and equal types. */
	private void verify(Table table, ForeignKey key) {
		Table to = key.referencedTable().equals(table.name()) ? table : this.tables.get(key.referencedTable());
		if (!this.checksReferences) {
			return;
		}
		require(to != null, "refers to no table");
		List<String> columns = key.referencedColumns();
		require(Objects.requireNonNull(to)
			.constraints()
			.stream()
			.anyMatch((each) -> (each instanceof PrimaryKey || each instanceof UniqueConstraint)
					&& each.columns().equals(columns))
				|| to.indexes().stream().anyMatch((index) -> index.isUnique() && index.columns().equals(columns)),
				"refers to no key");
		for (int i = 0; i < columns.size(); i++) {
			require(to.column(columns.get(i))
				.orElseThrow()
				.type()
				.equals(table.column(key.columns().get(i)).orElseThrow().type()), "types differ");
		}
	}

	private void verifyNoView(ObjectName table, String column) {
		require(this.views.values()
			.stream()
			.noneMatch((view) -> ViewPlanner.reads(view, List.of(new ColumnRef(table, column)))), "is read by a view");
	}

	private void verifyNoView(ObjectName name) {
		require(this.views.values().stream().allMatch((view) -> TableOrder.mentioned(view, List.of(name)).isEmpty()),
				"is read by a view");
	}

	private void change(ObjectName name, UnaryOperator<Table> change) {
		Table table = this.tables.get(name);
		require(table != null, "no table " + name);
		this.tables.put(name, change.apply(Objects.requireNonNull(table)));
	}

	private static <T> void put(Map<ObjectName, T> all, T each, Function<T, ObjectName> name) {
		require(all.put(name.apply(each), each) == null, "is there already");
	}

	private static void require(boolean condition, @Nullable String message) {
		if (!condition) {
			throw new IllegalStateException(message);
		}
	}

	/**
	 * A schema as sorted lines, in which order, and names that nobody chose, are gone.
	 */
	static List<String> lines(Schema schema) {
		List<String> lines = new ArrayList<>();
		for (Table table : schema.tables()) {
			lines.add("table " + table.name() + " comment " + table.comment());
			table.columns().forEach((column) -> lines.add(table.name() + " " + column));
			table.constraints().forEach((constraint) -> lines.add(table.name() + " " + line(constraint)));
			table.indexes().forEach((index) -> lines.add(table.name() + " " + index));
		}
		schema.sequences()
			.forEach((sequence) -> lines.add("sequence " + sequence.name() + SequenceBounds.describe(sequence)));
		schema.views().forEach((view) -> lines.add(view.toString()));
		schema.enumTypes().forEach((type) -> lines.add(type.name() + " " + type.labels().stream().sorted().toList()));
		return lines.stream().sorted().toList();
	}

	private static String line(Constraint constraint) {
		return (constraint instanceof CheckConstraint check)
				? "check " + check.name() + " " + NormalSql.of(check.condition())
				: constraint.withName((constraint instanceof PrimaryKey) ? null : constraint.name()).toString();
	}

}
