package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.operation.NameLimit;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;

/**
 * Turns what was read from a database that was created from the entities into what a
 * revision says: expressions as they were written, not as the database stored them (which
 * it would change again), and names that are the same in every database.
 */
final class ModelText {

	private final ModelFacts facts;

	private final NameLimit limit;

	ModelText(ModelFacts facts, NameLimit limit) {
		this.facts = facts;
		this.limit = limit;
	}

	/** Whether a developer chose the name. */
	boolean isChosen(ObjectName table, @Nullable ConstraintName name) {
		return name != null && this.facts.of(table).names().contains(name.text());
	}

	/** Statements that fill a new table. */
	List<String> initStatements(ObjectName table) {
		return this.facts.of(table).initStatements();
	}

	/** A table as it is created. */
	Table table(Table table) {
		List<Constraint> constraints = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (Constraint constraint : table.constraints()) {
			constraints.add(named(table, written(table, constraint), taken));
		}
		return new Table(table.name(), table.columns().stream().map((column) -> column(table.name(), column)).toList(),
				constraints, table.indexes(), table.comment());
	}

	/** A column as it is created. */
	Column column(ObjectName table, Column column) {
		TableFacts written = this.facts.of(table);
		String defaultSql = written.defaults().get(column.name());
		if (column.defaultValue() != null && defaultSql != null) {
			return column.withDefault(new Value.Expression(defaultSql));
		}
		if (NormalSql.ofDefault(defaultSql(column)) == null && column.defaultValue() != null) {
			return column.withDefault(null);
		}
		String expression = written.generated().get(column.name());
		if (column.generated() != null && expression != null) {
			return column.withGenerated(new Generated(expression, column.generated().stored()));
		}
		return column;
	}

	/** A constraint as it is added to a table. */
	Constraint constraint(Table target, Table live, Constraint constraint) {
		Set<String> taken = new HashSet<>();
		live.constraints().forEach((other) -> taken.add(String.valueOf(other.name()).toLowerCase(Locale.ROOT)));
		target.constraints()
			.stream()
			.filter((other) -> !other.equals(constraint))
			.forEach((other) -> taken.add(String.valueOf(other.name()).toLowerCase(Locale.ROOT)));
		return named(target, written(target, constraint), taken);
	}

	/** The SQL of a default, {@code null} if there is none. */
	static @Nullable String defaultSql(Column column) {
		Value value = column.defaultValue();
		if (value instanceof Value.Expression expression) {
			return expression.sql();
		}
		return (value instanceof Value.Literal literal) ? String.valueOf(literal.value()) : null;
	}

	private Constraint written(Table table, Constraint constraint) {
		if (!(constraint instanceof CheckConstraint check)) {
			return constraint;
		}
		List<String> written = this.facts.of(table.name()).checks();
		String normal = NormalSql.of(check.condition());
		String same = written.stream().filter((sql) -> NormalSql.of(sql).equals(normal)).findFirst().orElse(null);
		if (same == null) {
			List<String> stored = table.checks().stream().map((other) -> NormalSql.of(other.condition())).toList();
			List<String> left = written.stream().filter((sql) -> !stored.contains(NormalSql.of(sql))).toList();
			List<String> columns = left.stream().filter((sql) -> onSameColumns(table, sql, check)).toList();
			same = (columns.size() == 1) ? columns.get(0) : null;
		}
		return (same != null) ? new CheckConstraint(check.name(), same) : check;
	}

	private static boolean onSameColumns(Table table, String sql, CheckConstraint check) {
		List<String> names = table.columns().stream().map(Column::name).toList();
		return NormalSql.mentioned(sql, names).equals(NormalSql.mentioned(check.condition(), names));
	}

	private Constraint named(Table table, Constraint constraint, Set<String> taken) {
		ConstraintName name = constraint.name();
		if (name != null && (isChosen(table.name(), name) || !GeneratedNames.isDatabases(table, constraint))) {
			taken.add(name.text().toLowerCase(Locale.ROOT));
			return constraint;
		}
		if (constraint instanceof PrimaryKey) {
			return constraint.withName(null);
		}
		String made = GeneratedNames.of(table, constraint);
		String unique = this.limit.shorten(made);
		for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
			unique = this.limit.shorten(made + "_" + i);
		}
		return constraint.withName(ConstraintName.exactly(unique));
	}

	/** An index as it is added to a table. */
	Index index(Table target, Index index) {
		return (index.name() != null) ? index : index
			.withName(ConstraintName.exactly(this.limit.shorten(GeneratedNames.of("ix", target, index.columns()))));
	}

}
