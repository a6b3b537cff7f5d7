package dev.migrate.jdbc.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Custom;
import dev.migrate.schema.ColumnType.Enumeration;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was read in a scratch namespace the names that it would have had outside it.
 *
 * @param objects maps the name of an object
 * @param sql maps SQL that may have the scratch names in it
 */
record ScratchNames(UnaryOperator<ObjectName> objects, UnaryOperator<String> sql) {

	Schema apply(Schema schema) {
		return new Schema(schema.tables().stream().map(this::table).toList(),
				schema.sequences().stream().map(this::sequence).toList(),
				schema.views()
					.stream()
					.map((view) -> new View(this.objects.apply(view.name()), view.columns(),
							this.sql.apply(view.query()), view.isMaterialized()))
					.toList(),
				schema.enumTypes()
					.stream()
					.map((type) -> new Enumeration(this.objects.apply(type.name()), type.labels()))
					.toList());
	}

	private Sequence sequence(Sequence sequence) {
		return new Sequence(this.objects.apply(sequence.name()), sequence.start(), sequence.increment(),
				sequence.minimum(), sequence.maximum(), sequence.cache(), sequence.cycles());
	}

	private Table table(Table table) {
		return new Table(this.objects.apply(table.name()), all(table.columns(), this::column),
				all(table.constraints(), this::constraint), all(table.indexes(), this::index), table.comment());
	}

	private Column column(Column column) {
		Value value = column.defaultValue();
		Generated generated = column.generated();
		return new Column(column.name(), type(column.type()), column.nullable(),
				(value instanceof Value.Expression expression) ? new Value.Expression(this.sql.apply(expression.sql()))
						: value,
				column.identity(),
				(generated != null) ? new Generated(this.sql.apply(generated.expression()), generated.stored()) : null,
				column.comment());
	}

	private ColumnType type(ColumnType type) {
		if (type instanceof Enumeration enumeration) {
			return new Enumeration(this.objects.apply(enumeration.name()), enumeration.labels());
		}
		return (type instanceof Custom custom) ? new Custom(this.sql.apply(custom.sql())) : type;
	}

	private Constraint constraint(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return new ForeignKey(key.name(), key.columns(), this.objects.apply(key.referencedTable()),
					key.referencedColumns(), key.onDelete(), key.onUpdate(), key.deferrability());
		}
		if (constraint instanceof CheckConstraint check) {
			return new CheckConstraint(check.name(), this.sql.apply(check.condition()));
		}
		if (constraint instanceof ExcludeConstraint exclude) {
			return new ExcludeConstraint(exclude.name(), exclude.method(),
					all(exclude.elements(),
							(element) -> new ExcludeConstraint.Element(this.sql.apply(element.expression()),
									element.operator())),
					orNull(exclude.where()));
		}
		return constraint;
	}

	private Index index(Index index) {
		return new Index(index.name(), all(index.keys(), this::key), index.isUnique(), orNull(index.where()),
				index.included(), index.method());
	}

	private IndexKey key(IndexKey key) {
		return key.isExpression() ? new IndexKey(this.sql.apply(key.text()), true, key.descending(), key.prefixLength(),
				key.operatorClass(), key.nullsOrder()) : key;
	}

	private @Nullable String orNull(@Nullable String text) {
		return Optional.ofNullable(text).map(this.sql).orElse(null);
	}

	private static <T> List<T> all(List<T> elements, Function<? super T, ? extends T> function) {
		List<T> all = new ArrayList<>();
		elements.forEach((element) -> all.add(function.apply(element)));
		return all;
	}

}
