package dev.migrate.acceptance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;

/**
 * Changes of columns.
 *
 * @param sql the SQL of the database
 * @param target what it holds
 */
record ColumnMutations(AlterSql sql, Target target) {

	private static final Pattern VARCHAR = Pattern.compile("varchar\\((\\d+)\\)");

	Optional<Mutation> add() {
		return this.target.table((table) -> true)
			.map((table) -> new Mutation(MutationKind.ADD_COLUMN, table.name(),
					this.sql.addColumn(table,
							this.sql.quote(this.target.newName())
									+ (this.target.random().nextBoolean() ? " varchar(40)" : " integer DEFAULT 7")),
					false));
	}

	Optional<Mutation> drop() {
		return this.target.plainColumn((column) -> true)
			.filter((of) -> of.table().columns().size() > 1)
			.map((of) -> new Mutation(MutationKind.DROP_COLUMN, of.table().name(),
					this.sql.dropColumn(of.table(), of.column().name()), false));
	}

	Optional<Mutation> rename() {
		return this.target.plainColumn((column) -> true)
			.map((of) -> new Mutation(MutationKind.RENAME_COLUMN, of.table().name(),
					this.sql.renameColumn(of.table(), of.column().name(), this.target.newName()), false));
	}

	Optional<Mutation> widen() {
		return this.target.plainColumn((column) -> length(column) > 0)
			.map((of) -> change(MutationKind.WIDEN_TYPE, of, varchar(length(of.column()) + 17), true));
	}

	Optional<Mutation> narrow() {
		return this.target.plainColumn((column) -> length(column) > 1)
			.map((of) -> change(MutationKind.NARROW_TYPE, of, varchar(length(of.column()) - 1), false));
	}

	Optional<Mutation> replaceType() {
		return this.target.plainColumn((column) -> column.defaultValue() == null
				&& (length(column) > 0 || List.of("integer", "int", "bigint", "date").contains(Target.type(column))))
			.map((of) -> change(MutationKind.REPLACE_TYPE, of, other(of.column()), false));
	}

	/** A type that the database converts the column to, if it is empty. */
	private static UnaryOperator<Column> other(Column column) {
		String other = switch (Target.type(column)) {
			case "integer", "int" -> "bigint";
			case "bigint" -> "integer";
			case "date" -> "varchar(20)";
			default -> "char(7)";
		};
		return (from) -> from.withType(new ColumnType.Custom(other));
	}

	Optional<Mutation> changeNullable() {
		return this.target.column((table, column) -> column.identity() == null && column.generated() == null
				&& table.primaryKey().map(PrimaryKey::columns).filter((key) -> key.contains(column.name())).isEmpty()
				&& !this.target.isViewed(table) && !isChecked(table, column))
			.map((of) -> change(MutationKind.CHANGE_NULLABLE, of, (column) -> column.withNullable(!column.nullable()),
					false));
	}

	private static boolean isChecked(Table table, Column column) {
		return table.checks().stream().anyMatch((check) -> check.condition().contains(column.name()));
	}

	Optional<Mutation> setDefault() {
		return this.target.plainColumn((column) -> column.defaultValue() == null && canDefault(column))
			.map((of) -> change(MutationKind.SET_DEFAULT, of, ColumnMutations::withDefault, true));
	}

	Optional<Mutation> changeDefault() {
		boolean drop = this.target.random().nextBoolean();
		return this.target
			.column((table, column) -> column.defaultValue() != null && (drop || canDefault(column))
					&& !this.target.isViewed(table) && !isChecked(table, column))
			.map((of) -> change(MutationKind.CHANGE_DEFAULT, of,
					drop ? (column) -> column.withDefault(null) : ColumnMutations::withDefault, false));
	}

	private static boolean canDefault(Column column) {
		return length(column) > 3 || List.of("integer", "int", "bigint").contains(Target.type(column));
	}

	private static Column withDefault(Column column) {
		return column.withDefault(new Value.Expression((length(column) > 0) ? "'zz'" : "77"));
	}

	Optional<Mutation> setComment() {
		return comment(MutationKind.SET_COMMENT, true);
	}

	Optional<Mutation> changeComment() {
		return comment(MutationKind.CHANGE_COMMENT, false);
	}

	private Optional<Mutation> comment(MutationKind kind, boolean isNew) {
		String text = "by hand " + this.target.newName();
		if (this.target.random().nextBoolean()) {
			return this.target.table((table) -> (table.comment() == null) == isNew)
				.flatMap((table) -> Optional.ofNullable(this.sql.comment(table, text))
					.map((statements) -> new Mutation(kind, table.name(), statements, isNew)));
		}
		return this.target
			.column((table, column) -> (column.comment() == null) == isNew && this.sql.comment(table, text) != null
					&& column.identity() == null && column.generated() == null && !isChecked(table, column))
			.map((of) -> change(kind, of, (column) -> column.withComment(text), isNew));
	}

	Optional<Mutation> addLabel() {
		return this.target.column((table, column) -> labels(column) > 0)
			.map((of) -> change(MutationKind.ADD_ENUM_VALUE, of, (column) -> withLabels(column, true), true));
	}

	Optional<Mutation> dropLabel() {
		return this.target.column((table, column) -> labels(column) > 1)
			.map((of) -> change(MutationKind.DROP_ENUM_VALUE, of, (column) -> withLabels(column, false), false));
	}

	/** How many labels a column has of its own. */
	private int labels(Column column) {
		return (column.type() instanceof ColumnType.Enumeration type
				&& this.target.schema().enumTypes().stream().noneMatch((other) -> other.name().equals(type.name())))
						? type.labels().size() : 0;
	}

	private static Column withLabels(Column column, boolean more) {
		ColumnType.Enumeration type = (ColumnType.Enumeration) column.type();
		List<String> labels = new ArrayList<>(type.labels());
		if (more) {
			labels.add("ZZ");
		}
		else {
			labels.remove(0);
		}
		return column.withType(new ColumnType.Enumeration(type.name(), labels));
	}

	private Mutation change(MutationKind kind, Target.OfColumn of, UnaryOperator<Column> change, boolean isCompatible) {
		return new Mutation(kind, of.table().name(), this.sql.change(of.table(), of.column(), change), isCompatible);
	}

	private static UnaryOperator<Column> varchar(int length) {
		return (column) -> column.withType(new ColumnType.Custom("varchar(" + length + ")"));
	}

	/** The length of a column of texts, 0 for other columns. */
	private static int length(Column column) {
		Matcher matcher = VARCHAR.matcher(Target.type(column));
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
	}

}
