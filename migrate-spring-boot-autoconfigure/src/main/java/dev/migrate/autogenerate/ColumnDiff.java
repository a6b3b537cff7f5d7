package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.schema.Column;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Table;

/**
 * Compares the columns and comments of a table.
 */
final class ColumnDiff {

	private final ComparisonContext context;

	private final TypeComparison types;

	ColumnDiff(ComparisonContext context, TypeComparison types) {
		this.context = context;
		this.types = types;
	}

	List<SchemaChange> compare(Table live, Table target) {
		List<SchemaChange> changes = new ArrayList<>();
		if (isOther(live.comment(), target.comment())) {
			changes.add(new SchemaChange.OfTable(new Difference(Kind.CHANGE_COMMENT, live.name(), "",
					between(quoted(live.comment()), quoted(target.comment()))), live, target));
		}
		for (Column wanted : target.columns()) {
			live.column(wanted.name())
				.ifPresentOrElse((has) -> compare(changes, live, has, wanted),
						() -> changes.add(new SchemaChange.OfColumn(
								new Difference(Kind.ADD_COLUMN, live.name(), wanted.name(), describe(wanted)),
								live.name(), null, this.context.text().column(target.name(), wanted))));
		}
		for (Column has : live.columns()) {
			if (target.column(has.name()).isEmpty()) {
				changes.add(new SchemaChange.OfColumn(
						new Difference(Kind.DROP_COLUMN, live.name(), has.name(), describe(has)), live.name(), has,
						null));
			}
		}
		return changes;
	}

	private void compare(List<SchemaChange> changes, Table table, Column has, Column wants) {
		Column to = this.context.text().column(table.name(), wants);
		if (!this.types.suffices(has.type(), wants.type())) {
			add(changes, Kind.CHANGE_TYPE, table, has, to, between(has.type(), wants.type()));
		}
		if (has.nullable() != wants.nullable()) {
			add(changes, Kind.CHANGE_NULLABLE, table, has, to, between(nullable(has), nullable(wants)));
		}
		if (isOtherIdentity(has, wants)) {
			add(changes, Kind.CHANGE_IDENTITY, table, has, to, between(identity(has), identity(wants)));
		}
		else if (isOtherGenerated(has.generated(), wants.generated())) {
			add(changes, Kind.CHANGE_GENERATED, table, has, to, between(generated(has), generated(wants)));
		}
		else if (isOtherDefault(has, wants)) {
			add(changes, Kind.CHANGE_DEFAULT, table, has, to, between(defaultValue(has), defaultValue(wants)));
		}
		if (isOther(has.comment(), wants.comment())) {
			add(changes, Kind.CHANGE_COMMENT, table, has, to, between(quoted(has.comment()), quoted(wants.comment())));
		}
	}

	private static void add(List<SchemaChange> changes, Kind kind, Table table, Column has, Column wants,
			String detail) {
		changes.add(new SchemaChange.OfColumn(new Difference(kind, table.name(), has.name(), detail), table.name(), has,
				wants));
	}

	private boolean isOther(@Nullable String has, @Nullable String wants) {
		boolean owned = wants == null && !this.context.isStrict();
		return !owned && !Objects.equals(has, wants);
	}

	private boolean isOtherIdentity(Column has, Column wants) {
		if (wants.identity() == null) {
			boolean harmless = !this.context.isStrict()
					&& (has.identity() == null || has.identity().mode() == Identity.Mode.BY_DEFAULT);
			return has.identity() != null && !harmless;
		}
		if (has.identity() == null) {
			String serial = ModelText.defaultSql(has);
			boolean counted = serial != null && serial.toLowerCase(Locale.ROOT).startsWith("nextval(");
			return this.context.isStrict() || !counted;
		}
		return has.identity().increment() != wants.identity().increment()
				|| (this.context.isStrict() && has.identity().mode() != wants.identity().mode());
	}

	private static boolean isOtherGenerated(@Nullable Generated has, @Nullable Generated wants) {
		if (has == null || wants == null) {
			return (has == null) != (wants == null);
		}
		return has.stored() != wants.stored()
				|| !NormalSql.of(has.expression()).equals(NormalSql.of(wants.expression()));
	}

	private boolean isOtherDefault(Column has, Column wants) {
		String wanted = NormalSql.ofDefault(ModelText.defaultSql(wants));
		boolean owned = wanted == null && !this.context.isStrict();
		return !owned && wants.identity() == null
				&& !Objects.equals(NormalSql.ofDefault(ModelText.defaultSql(has)), wanted);
	}

	static String between(Object has, Object wants) {
		return "is " + has + ", should be " + wants;
	}

	static String describe(Column column) {
		return column.type() + (column.nullable() ? "" : " not null");
	}

	private static String nullable(Column column) {
		return column.nullable() ? "nullable" : "not null";
	}

	private static String identity(Column column) {
		Identity identity = column.identity();
		return (identity == null) ? "not counted" : "identity "
				+ ((identity.mode() == Identity.Mode.ALWAYS) ? "always" : "by default") + " by " + identity.increment();
	}

	private static String generated(Column column) {
		Generated generated = column.generated();
		return (generated == null) ? "not computed"
				: (generated.stored() ? "stored " : "virtual ") + NormalSql.of(generated.expression());
	}

	private static String defaultValue(Column column) {
		String normal = NormalSql.ofDefault(ModelText.defaultSql(column));
		return (normal != null) ? "default " + normal : "no default";
	}

	private static String quoted(@Nullable String comment) {
		return (comment != null) ? "'" + comment.replaceAll("\\s+", " ") + "'" : "no comment";
	}

}
