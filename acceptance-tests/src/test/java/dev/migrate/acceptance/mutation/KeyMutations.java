package dev.migrate.acceptance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;

/**
 * Changes of keys, checks and indexes.
 *
 * @param sql the SQL of the database
 * @param target what it holds
 */
record KeyMutations(AlterSql sql, Target target) {

	Optional<Mutation> dropPrimaryKey() {
		return primaryKey(1).map((part) -> new Mutation(MutationKind.DROP_PRIMARY_KEY, part.table().name(),
				this.sql.drop(part.table(), part.value()), false));
	}

	Optional<Mutation> changePrimaryKey() {
		return primaryKey(2).map((part) -> {
			Table table = part.table();
			PrimaryKey fewer = new PrimaryKey(part.value().name(), part.value().columns().subList(0, 1));
			Table without = without(table, part.value());
			List<String> statements = new ArrayList<>(this.sql.drop(table, part.value()));
			statements.addAll(this.sql.add(without, String.valueOf(fewer.name()),
					"PRIMARY KEY (" + columns(fewer.columns()) + ")", (given) -> with(given, fewer)));
			return new Mutation(MutationKind.CHANGE_PRIMARY_KEY, table.name(), statements, false);
		});
	}

	/** A primary key that nothing needs. */
	private Optional<Target.Part<PrimaryKey>> primaryKey(int size) {
		return this.target.constraint(PrimaryKey.class, (table, key) -> key.columns().size() >= size
				&& !this.target.isReferenced(table) && !this.target.isViewed(table)
				&& table.columns().stream().noneMatch((column) -> column.identity() != null)
				&& table.foreignKeys().stream().noneMatch((other) -> other.referencedTable().equals(table.name())));
	}

	Optional<Mutation> addUnique() {
		return this.target.plainColumn(KeyMutations::canBeKey).map((of) -> {
			String name = this.target.newName();
			UniqueConstraint unique = new UniqueConstraint(ConstraintName.exactly(name), List.of(of.column().name()),
					dev.migrate.schema.Deferrability.NOT_DEFERRABLE);
			return new Mutation(MutationKind.ADD_UNIQUE, of.table().name(), this.sql.add(of.table(), name,
					"UNIQUE (" + columns(unique.columns()) + ")", (table) -> with(table, unique)), true);
		});
	}

	Optional<Mutation> dropUnique() {
		return this.target
			.constraint(UniqueConstraint.class,
					(table, unique) -> table.foreignKeys()
						.stream()
						.noneMatch((key) -> unique.columns().containsAll(key.columns())))
			.filter((part) -> !this.target.isReferenced(part.table()))
			.map((part) -> new Mutation(MutationKind.DROP_UNIQUE, part.table().name(),
					this.sql.drop(part.table(), part.value()), false));
	}

	Optional<Mutation> addIndex() {
		return this.target.plainColumn(KeyMutations::canBeKey)
			.map((of) -> new Mutation(MutationKind.ADD_INDEX, of.table().name(),
					List.of(createIndex(of.table(), this.target.newName(), this.sql.quote(of.column().name()))), true));
	}

	Optional<Mutation> dropIndex() {
		return plainIndex().map((part) -> new Mutation(MutationKind.DROP_INDEX, part.table().name(),
				this.sql.dropIndex(part.table(), part.value()), false));
	}

	Optional<Mutation> changeIndex() {
		return plainIndex().flatMap(
				(part) -> this.target
					.any(part.table()
						.columns()
						.stream()
						.filter(KeyMutations::canBeKey)
						.filter((column) -> !part.value().columns().contains(column.name())))
					.map((column) -> {
						Table table = part.table();
						List<String> statements = new ArrayList<>(this.sql.dropIndex(table, part.value()));
						statements.add(
								createIndex(table, String.valueOf(part.value().name()), this.sql.quote(column.name())));
						return new Mutation(MutationKind.CHANGE_INDEX, table.name(), statements, false);
					}));
	}

	/** An index that no foreign key needs. */
	private Optional<Target.Part<Index>> plainIndex() {
		return this.target.index((table, index) -> !index.isUnique() && index.where() == null
				&& index.keys().stream().noneMatch(IndexKey::isExpression)
				&& table.foreignKeys().stream().noneMatch((key) -> index.columns().containsAll(key.columns())));
	}

	private String createIndex(Table table, String name, String keys) {
		return "CREATE INDEX " + this.sql.quote(name) + " ON " + this.sql.quote(table.name()) + " (" + keys + ")";
	}

	Optional<Mutation> addForeignKey() {
		return this.target.table((table) -> table.primaryKey().filter((key) -> key.columns().size() == 1).isPresent())
			.flatMap((referenced) -> {
				String key = referenced.primaryKey().orElseThrow().columns().get(0);
				String type = Target.type(referenced.column(key).orElseThrow());
				return this.target
					.plainColumn((column) -> Target.type(column).equals(type) && column.defaultValue() == null)
					// Tables without a key stand for sequences, and have a row
					.filter((of) -> of.table().primaryKey().isPresent() && of.table().columns().size() > 2)
					.map((of) -> addForeignKey(MutationKind.ADD_FOREIGN_KEY, of.table(),
							ForeignKey.of(List.of(of.column().name()), referenced.name(), List.of(key))
								.namedExactly(this.target.newName()),
							true));
			});
	}

	private Mutation addForeignKey(MutationKind kind, Table table, ForeignKey key, boolean isCompatible) {
		String rule = (key.onDelete() != ReferentialAction.NO_ACTION) ? " ON DELETE " + key.onDelete().sql() : "";
		String definition = "FOREIGN KEY (%s) REFERENCES %s (%s)%s".formatted(columns(key.columns()),
				this.sql.quote(key.referencedTable()), columns(key.referencedColumns()), rule);
		return new Mutation(kind, table.name(),
				this.sql.add(table, String.valueOf(key.name()), definition, (given) -> with(given, key)), isCompatible);
	}

	Optional<Mutation> dropForeignKey() {
		return this.target.constraint(ForeignKey.class, (table, key) -> true)
			.map((part) -> new Mutation(MutationKind.DROP_FOREIGN_KEY, part.table().name(),
					this.sql.drop(part.table(), part.value()), false));
	}

	Optional<Mutation> changeForeignKey() {
		return this.target.constraint(ForeignKey.class, (table, key) -> true).map((part) -> {
			boolean cascades = part.value().onDelete() == ReferentialAction.CASCADE;
			ForeignKey changed = part.value()
				.onDelete(cascades ? ReferentialAction.NO_ACTION : ReferentialAction.CASCADE);
			List<String> statements = new ArrayList<>(this.sql.drop(part.table(), part.value()));
			// Without a rule in the entities, the database's own is its affair
			Mutation added = addForeignKey(MutationKind.CHANGE_FOREIGN_KEY, without(part.table(), part.value()),
					changed, part.value().onDelete() == ReferentialAction.NO_ACTION);
			statements.addAll(added.statements());
			return new Mutation(added.kind(), added.object(), statements, added.isCompatible());
		});
	}

	Optional<Mutation> addCheck() {
		return this.target.plainColumn((column) -> !condition(column).isEmpty())
			.map((of) -> addCheck(MutationKind.ADD_CHECK, of.table(), this.target.newName(), condition(of.column()),
					true));
	}

	/** A condition that the database keeps as it is, empty if we know none. */
	private String condition(Column column) {
		String type = Target.type(column);
		if (List.of("integer", "int", "bigint").contains(type)) {
			return this.sql.quote(column.name()) + " > -77";
		}
		return type.startsWith("varchar") ? this.sql.quote(column.name()) + " <> 'zz'" : "";
	}

	private Mutation addCheck(MutationKind kind, Table table, String name, String condition, boolean isCompatible) {
		CheckConstraint check = new CheckConstraint(ConstraintName.exactly(name), condition);
		return new Mutation(kind, table.name(),
				this.sql.add(table, name, "CHECK (" + condition + ")", (given) -> with(given, check)), isCompatible);
	}

	Optional<Mutation> dropCheck() {
		return this.target.constraint(CheckConstraint.class, KeyMutations::canDrop)
			.map((part) -> new Mutation(MutationKind.DROP_CHECK, part.table().name(),
					this.sql.drop(part.table(), part.value()), false));
	}

	Optional<Mutation> changeCheck() {
		return this.target.constraint(CheckConstraint.class, KeyMutations::canDrop).map((part) -> {
			String more = part.table()
				.columns()
				.stream()
				.map(this::condition)
				.filter((sql) -> !sql.isEmpty())
				.findFirst()
				.orElse("'a' <> 'b'");
			String condition = "(%s) and %s".formatted(part.value().condition(), more);
			List<String> statements = new ArrayList<>(this.sql.drop(part.table(), part.value()));
			Mutation added = addCheck(MutationKind.CHANGE_CHECK, without(part.table(), part.value()),
					String.valueOf(part.value().name()), condition, false);
			statements.addAll(added.statements());
			return new Mutation(added.kind(), added.object(), statements, added.isCompatible());
		});
	}

	/** MariaDB drops the check of a column along with the column only. */
	private static boolean canDrop(Table table, CheckConstraint check) {
		return table.column(String.valueOf(check.name())).isEmpty();
	}

	private static boolean canBeKey(Column column) {
		String type = Target.type(column);
		return List.of("integer", "int", "bigint", "date", "varchar(50)", "varchar(100)", "varchar(255)")
			.contains(type);
	}

	private String columns(List<String> names) {
		return names.stream().map(this.sql::quote).collect(Collectors.joining(", "));
	}

	private static Table with(Table table, Constraint constraint) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		constraints.add(constraint);
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.comment());
	}

	private static Table without(Table table, Constraint constraint) {
		return new Table(table.name(), table.columns(),
				table.constraints().stream().filter((other) -> other != constraint).toList(), table.indexes(),
				table.comment());
	}

}
