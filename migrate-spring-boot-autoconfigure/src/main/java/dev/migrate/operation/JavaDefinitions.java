package dev.migrate.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.IndexKey.Nulls;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes columns, constraints, indexes and sequences as Java, with the words of
 * {@link Definitions}.
 */
final class JavaDefinitions {

	private final JavaLiterals literals;

	private final JavaTypes types;

	JavaDefinitions(JavaLiterals literals) {
		this.literals = literals;
		this.types = new JavaTypes(literals);
	}

	JavaTypes types() {
		return this.types;
	}

	/**
	 * Write the elements of a table. A constraint is written with its column only if that
	 * leaves the constraints in their order.
	 */
	List<String> elements(Table table) {
		List<String> elements = new ArrayList<>();
		Queue<Constraint> constraints = new ArrayDeque<>(table.constraints());
		for (Column column : table.columns()) {
			StringBuilder inline = new StringBuilder();
			boolean key = false;
			for (Constraint next = constraints.peek(); next != null; next = constraints.peek()) {
				String written = inline(column, next);
				if (written == null) {
					break;
				}
				key = key || next instanceof PrimaryKey;
				inline.append(written);
				constraints.remove();
			}
			elements.add(column(column, !key) + inline);
		}
		constraints.forEach((constraint) -> elements.add(constraint(constraint)));
		table.indexes().forEach((index) -> elements.add(index(index)));
		if (table.comment() != null) {
			elements.add("comment(" + this.literals.string(table.comment()) + ")");
		}
		return elements;
	}

	String column(Column column) {
		return column(column, true);
	}

	private String column(Column column, boolean writeNotNull) {
		StringBuilder java = new StringBuilder(
				"column(" + this.literals.string(column.name()) + ", " + this.types.type(column.type()) + ")");
		if (column.identity() != null) {
			java.append(identity(column.identity()));
		}
		else if (!column.nullable() && writeNotNull) {
			java.append(".notNull()");
		}
		if (column.defaultValue() != null) {
			java.append(".").append(defaultValue(column.defaultValue()));
		}
		Generated generated = column.generated();
		if (generated != null) {
			java.append(generated.stored() ? ".generatedAs(" : ".virtualAs(")
				.append(this.literals.sql(generated.expression()))
				.append(")");
		}
		if (column.comment() != null) {
			java.append(".comment(").append(this.literals.string(column.comment())).append(")");
		}
		return java.toString();
	}

	String defaultValue(Value value) {
		return (value instanceof Value.Expression expression)
				? "defaultExpression(" + this.literals.sql(expression.sql()) + ")"
				: "defaultValue(" + this.literals.value(value) + ")";
	}

	String constraint(Constraint constraint) {
		return unnamed(constraint) + name(constraint.name());
	}

	String index(Index index) {
		boolean plain = index.keys().stream().allMatch((key) -> key.equals(IndexKey.column(key.text())));
		String keys = plain ? this.literals.strings(index.columns())
				: index.keys().stream().map(this::key).collect(Collectors.joining(", "));
		return "index(" + keys + ")" + (index.isUnique() ? ".unique()" : "")
				+ ((index.where() != null) ? ".where(" + this.literals.sql(index.where()) + ")" : "")
				+ (index.included().isEmpty() ? "" : ".include(" + this.literals.strings(index.included()) + ")")
				+ ((index.method() != null) ? ".using(" + this.literals.string(index.method()) + ")" : "")
				+ name(index.name());
	}

	JavaLambda sequence(String parameter, Sequence sequence) {
		JavaLambda java = new JavaLambda(parameter);
		if (sequence.start() != 1) {
			java.call("startWith", this.literals.number(sequence.start()));
		}
		if (sequence.increment() != 1) {
			java.call("incrementBy", this.literals.number(sequence.increment()));
		}
		if (sequence.minimum() != null) {
			java.call("minimum", this.literals.number(sequence.minimum()));
		}
		if (sequence.maximum() != null) {
			java.call("maximum", this.literals.number(sequence.maximum()));
		}
		if (sequence.cache() != null) {
			java.call("cache", this.literals.number(sequence.cache()));
		}
		return java.callIf(sequence.cycles(), "cycle");
	}

	private @Nullable String inline(Column column, Constraint constraint) {
		List<String> only = List.of(column.name());
		if (constraint.equals(new PrimaryKey(null, only))) {
			return ".primaryKey()";
		}
		if (constraint.equals(new UniqueConstraint(null, only, Deferrability.NOT_DEFERRABLE))) {
			return ".unique()";
		}
		if (constraint instanceof ForeignKey key && key.columns().equals(only) && key
			.equals(ForeignKey.of(only, key.referencedTable(), key.referencedColumns()).onDelete(key.onDelete()))) {
			boolean plain = key.referencedTable().schema() == null && key.onDelete() == ReferentialAction.NO_ACTION;
			return ".references(" + this.literals.name(key.referencedTable()) + ", "
					+ this.literals.strings(key.referencedColumns()) + (plain ? "" : ", " + key.onDelete().name())
					+ ")";
		}
		return null;
	}

	private String unnamed(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return "primaryKey(" + this.literals.strings(key.columns()) + ")";
		}
		if (constraint instanceof UniqueConstraint unique) {
			return "unique(" + this.literals.strings(unique.columns()) + ")" + deferrability(unique.deferrability());
		}
		if (constraint instanceof CheckConstraint check) {
			return "check(" + this.literals.sql(check.condition()) + ")";
		}
		if (constraint instanceof ForeignKey key) {
			return "foreignKey(" + this.literals.strings(key.columns()) + ").references("
					+ this.literals.name(key.referencedTable()) + ", " + this.literals.strings(key.referencedColumns())
					+ ")" + action("onDelete", key.onDelete()) + action("onUpdate", key.onUpdate())
					+ deferrability(key.deferrability());
		}
		ExcludeConstraint exclude = (ExcludeConstraint) constraint;
		String elements = exclude.elements()
			.stream()
			.map((element) -> "with(" + this.literals.sql(element.expression()) + ", "
					+ this.literals.string(element.operator()) + ")")
			.collect(Collectors.joining(", "));
		return "exclude(" + elements + ")"
				+ (exclude.method().equals("gist") ? "" : ".using(" + this.literals.string(exclude.method()) + ")")
				+ ((exclude.where() != null) ? ".where(" + this.literals.sql(exclude.where()) + ")" : "");
	}

	private String identity(Identity identity) {
		JavaLambda java = new JavaLambda("identity").callIf(identity.mode() == Identity.Mode.ALWAYS, "always");
		if (identity.start() != 1) {
			java.call("startWith", this.literals.number(identity.start()));
		}
		if (identity.increment() != 1) {
			java.call("incrementBy", this.literals.number(identity.increment()));
		}
		return ".identity(" + (java.isEmpty() ? "" : java) + ")";
	}

	private String key(IndexKey key) {
		String text = key.isExpression() ? this.literals.sql(key.text()) : this.literals.string(key.text());
		String column = (key.descending() ? "desc(" : "asc(") + text + ")";
		String java = key.isExpression() ? "onExpression(" + text + ")" + (key.descending() ? ".desc()" : "") : column;
		return java + ((key.prefixLength() != null) ? ".prefix(" + key.prefixLength() + ")" : "")
				+ ((key.operatorClass() != null) ? ".operatorClass(" + this.literals.sql(key.operatorClass()) + ")"
						: "")
				+ ((key.nullsOrder() != null) ? (key.nullsOrder() == Nulls.FIRST) ? ".nullsFirst()" : ".nullsLast()"
						: "");
	}

	private String name(@Nullable ConstraintName name) {
		if (name == null) {
			return "";
		}
		return (name.exact() ? ".namedExactly(" : ".named(") + this.literals.string(name.text()) + ")";
	}

	private static String action(String method, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? "." + method + "(" + action.name() + ")" : "";
	}

	private static String deferrability(Deferrability deferrability) {
		return switch (deferrability) {
			case NOT_DEFERRABLE -> "";
			case DEFERRABLE -> ".deferrable()";
			case INITIALLY_DEFERRED -> ".initiallyDeferred()";
		};
	}

}
