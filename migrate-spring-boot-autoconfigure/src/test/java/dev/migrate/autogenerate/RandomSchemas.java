package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;

/**
 * Random schemas with few names, so that two of them share much. Names follow from what
 * they name, and all references hold.
 */
final class RandomSchemas {

	private static final List<String> TYPES = List.of("varchar(255)", "varchar(20)", "integer", "bigint", "boolean",
			"timestamp(6)", "uuid", "text", "numeric(10,2)");

	private final Random random;

	/** The type of the keys, the same for all, as foreign keys need it. */
	private final String keyType;

	private final boolean full;

	/**
	 * @param full whether there are sequences, enumeration types and comments too
	 */
	RandomSchemas(long seed, boolean full) {
		this.random = new Random(seed);
		this.keyType = chance(3) ? "integer" : "bigint";
		this.full = full;
	}

	Schema next() {
		List<String> names = List.of("a", "b", "c", "d").stream().filter((name) -> !chance(4)).toList();
		List<Table> tables = names.stream().map((name) -> table(name, names)).toList();
		List<View> views = new ArrayList<>();
		if (chance(3) && !names.isEmpty()) {
			views.add(View.of(ObjectName.of("v1"), "select " + (chance(2) ? "*" : "id") + " from " + names.get(0)));
			if (chance(2)) {
				views.add(View.of(ObjectName.of("v0"), "select id from v1"));
			}
		}
		List<Sequence> sequences = new ArrayList<>();
		List<ColumnType.Enumeration> types = new ArrayList<>();
		if (this.full) {
			for (String name : List.of("s1", "s2")) {
				if (chance(2)) {
					sequences.add(Sequence.of(ObjectName.of(name)).incrementBy(chance(2) ? 50 : 1));
				}
			}
			if (chance(2)) {
				types.add(new ColumnType.Enumeration(ObjectName.of("mood"), List.of("OK", "SAD")));
			}
		}
		return new Schema(tables, sequences, views, types);
	}

	private Table table(String name, List<String> tables) {
		List<Column> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		columns.add(Column.of("id", new ColumnType.Custom(this.keyType)).withNullable(false));
		constraints.add(new PrimaryKey(ConstraintName.exactly(name + "_pkey"), List.of("id")));
		for (String column : List.of("p", "q", "r", "s")) {
			if (chance(3)) {
				continue;
			}
			columns.add(column(column));
			if (chance(4)) {
				boolean more = chance(2);
				constraints.add(new CheckConstraint(name(name, column, "ck" + more),
						column + " in ('A', 'B'" + (more ? ", 'C')" : ")")));
			}
			if (chance(5)) {
				constraints
					.add(new UniqueConstraint(name(name, column, "uq"), List.of(column), Deferrability.NOT_DEFERRABLE));
			}
			if (chance(4)) {
				boolean partial = chance(3);
				IndexKey key = IndexKey.column(column);
				boolean descending = chance(3);
				indexes.add(new Index(name(name, column, "ix" + partial + descending),
						List.of(descending ? key.desc() : key), false, partial ? column + " is not null" : null,
						List.of(), null));
			}
		}
		List<String> keys = columns.stream().map(Column::name).skip(1).toList();
		if (keys.size() > 1 && chance(3)) {
			constraints.add(new UniqueConstraint(name(name, "pair", String.join("", keys.subList(0, 2))),
					keys.subList(0, 2), Deferrability.NOT_DEFERRABLE));
		}
		for (String other : tables) {
			if (chance(4)) {
				String column = other + "_id";
				columns.add(Column.of(column, new ColumnType.Custom(this.keyType)).withNullable(chance(2)));
				ReferentialAction action = chance(2) ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION;
				constraints.add(new ForeignKey(name(name, column, "fk" + action.ordinal()), List.of(column),
						ObjectName.of(other), List.of("id"), action, ReferentialAction.NO_ACTION,
						Deferrability.NOT_DEFERRABLE));
			}
		}
		String comment = (this.full && chance(3)) ? "of " + name : null;
		Set<String> seen = new HashSet<>();
		indexes.removeIf((index) -> !seen.add(String.valueOf(index.name())));
		return new Table(ObjectName.of(name), columns, constraints, indexes, comment);
	}

	private Column column(String name) {
		String type = TYPES.get(this.random.nextInt(TYPES.size()));
		Column column = Column.of(name, new ColumnType.Custom(type)).withNullable(chance(2));
		if (type.startsWith("varchar") && chance(2)) {
			column = column.withDefault(new Value.Expression(chance(2) ? "'x'" : "'y'"));
		}
		else if (type.equals("bigint") && chance(2)) {
			column = column.withGenerated(new Generated("id + " + this.random.nextInt(2), true));
		}
		return (this.full && chance(5)) ? column.withComment("the " + name) : column;
	}

	private static ConstraintName name(String table, String column, String suffix) {
		return ConstraintName.exactly("n_" + table + "_" + column + "_" + suffix.toLowerCase(java.util.Locale.ROOT));
	}

	private boolean chance(int of) {
		return this.random.nextInt(of) == 0;
	}

}
