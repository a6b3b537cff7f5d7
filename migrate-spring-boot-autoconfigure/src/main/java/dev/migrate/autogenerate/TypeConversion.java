package dev.migrate.autogenerate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrate.autogenerate.TypeText.Group;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.Recreate;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;

/**
 * How the values of a column get to another type.
 */
final class TypeConversion {

	/** Kinds of types that any other can be read from and written to. */
	private static final Set<Group> LENIENT = EnumSet.of(Group.TEXT, Group.ENUMERATION, Group.OTHER);

	private TypeConversion() {
	}

	/** Whether values of one type mean anything in the other. */
	static boolean isPossible(ColumnType from, ColumnType to) {
		Group one = TypeComparison.group(from);
		Group other = TypeComparison.group(to);
		Set<Group> both = EnumSet.of(one, other);
		boolean numbers = both.equals(EnumSet.of(Group.NUMBER, Group.BOOLEAN));
		boolean bytes = both.contains(Group.BINARY) && both.size() > 1;
		return one == other || numbers || (!bytes && (LENIENT.contains(one) || LENIENT.contains(other)));
	}

	/** A change of type with the conversion that the database wants to be told. */
	static AlterColumn convert(AlterColumn change, Column from, ColumnType to, Abilities abilities,
			Predicate<ObjectName> isNamedType) {
		if (TypeComparison.group(from.type()) == TypeComparison.group(to) && !(to instanceof ColumnType.Enumeration)) {
			return change;
		}
		String column = abilities.name(change.column());
		String before = text(from.type(), isNamedType);
		String after = text(to, isNamedType);
		if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
			return change;
		}
		AlterColumn converting = change.using(cast(column, from.type(), to, after),
				cast(column, to, from.type(), before));
		return abilities.can(new BatchAlterTable(change.table(), Recreate.AUTO, List.of(converting))) ? converting
				: change;
	}

	/** PostgreSQL casts truth values to integer and back, but to no other number. */
	private static String cast(String column, ColumnType from, ColumnType to, String name) {
		Set<Group> both = EnumSet.of(TypeComparison.group(from), TypeComparison.group(to));
		boolean flag = both.equals(EnumSet.of(Group.NUMBER, Group.BOOLEAN));
		return "cast(" + (flag ? "cast(" + column + " as integer)" : column) + " as " + name + ")";
	}

	/** The name of a type; an enumeration that is no type of its own has none. */
	private static String text(ColumnType type, Predicate<ObjectName> isNamedType) {
		if (type instanceof ColumnType.Enumeration enumeration) {
			return isNamedType.test(enumeration.name()) ? enumeration.name().toString() : "";
		}
		return (type instanceof ColumnType.Custom custom) ? custom.sql() : "";
	}

}
