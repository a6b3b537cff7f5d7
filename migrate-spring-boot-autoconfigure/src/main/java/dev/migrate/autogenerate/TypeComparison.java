package dev.migrate.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrate.autogenerate.TypeText.Group;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;

/**
 * Tells whether the type of a column will do for an entity.
 */
final class TypeComparison {

	private static final List<String> TEXTS = List.of("tinytext", "text", "mediumtext", "longtext");

	private static final List<String> BLOBS = List.of("tinyblob", "blob", "mediumblob", "longblob");

	private static final Set<String> UNBOUNDED = Set.of("text", "mediumtext", "longtext", "clob",
			"character large object");

	private static final List<String> FLOATS = List.of("real", "float", "double precision");

	private static final int UNLIMITED = Integer.MAX_VALUE;

	private final ComparePolicy policy;

	private final Predicate<ObjectName> isNamedType;

	/**
	 * @param policy how exactly types are compared
	 * @param isNamedType whether an enumeration is a type of its own, whose labels are
	 * compared with the type
	 */
	TypeComparison(ComparePolicy policy, Predicate<ObjectName> isNamedType) {
		this.policy = policy;
		this.isNamedType = isNamedType;
	}

	/** Whether a type that is there will do for one that is wanted. */
	boolean suffices(ColumnType live, ColumnType wanted) {
		if (live.equals(wanted)) {
			return true;
		}
		if (live instanceof ColumnType.Enumeration has && wanted instanceof ColumnType.Enumeration wants) {
			return sameEnumeration(has, wants);
		}
		if (wanted instanceof ColumnType.Enumeration wants) {
			return this.policy == ComparePolicy.COMPATIBLE && !this.isNamedType.test(wants.name())
					&& holds(TypeText.of(live.toString()), wants);
		}
		if (live instanceof ColumnType.Enumeration) {
			return false;
		}
		TypeText has = TypeText.of(text(live));
		TypeText wants = TypeText.of(text(wanted));
		return has.equals(wants) || (this.policy == ComparePolicy.COMPATIBLE && holds(has, wants));
	}

	/** The labels that a type which is there lacks, and those that it has to no use. */
	static boolean sufficesLabels(ComparePolicy policy, List<String> live, List<String> wanted) {
		Set<String> has = new HashSet<>(live);
		return (policy == ComparePolicy.STRICT) ? has.equals(new HashSet<>(wanted)) : has.containsAll(wanted);
	}

	/** Whether values would be lost or refused by a change from one type to another. */
	static boolean narrows(ColumnType from, ColumnType to) {
		if (from instanceof ColumnType.Enumeration has && to instanceof ColumnType.Enumeration wants) {
			return !new HashSet<>(wants.labels()).containsAll(has.labels());
		}
		if (to instanceof ColumnType.Enumeration) {
			return true;
		}
		if (from instanceof ColumnType.Enumeration has) {
			return !holds(TypeText.of(text(to)), has);
		}
		TypeText before = TypeText.of(text(from));
		TypeText after = TypeText.of(text(to));
		List<String> integers = List.of("tinyint", "smallint", "mediumint", "integer", "bigint");
		if (integers.contains(before.base()) && integers.contains(after.base())) {
			return integers.indexOf(after.base()) < integers.indexOf(before.base());
		}
		return !holds(after, before);
	}

	static TypeText.Group group(ColumnType type) {
		return (type instanceof ColumnType.Enumeration) ? Group.ENUMERATION : TypeText.of(text(type)).group();
	}

	private static String text(ColumnType type) {
		return (type instanceof ColumnType.Custom custom) ? custom.sql() : type.toString();
	}

	private boolean sameEnumeration(ColumnType.Enumeration live, ColumnType.Enumeration wanted) {
		boolean namedTypes = this.isNamedType.test(live.name()) || this.isNamedType.test(wanted.name());
		return namedTypes ? live.name().equals(wanted.name())
				: sufficesLabels(this.policy, live.labels(), wanted.labels());
	}

	private static boolean holds(TypeText text, ColumnType.Enumeration enumeration) {
		int longest = enumeration.labels().stream().mapToInt(String::length).max().orElse(1);
		return text.group() == Group.TEXT && length(text) >= longest;
	}

	/** Whether one type holds all that another does, and is the same to Hibernate. */
	private static boolean holds(TypeText has, TypeText wants) {
		if (!has.suffix().equals(wants.suffix())) {
			return false;
		}
		if (isText(has) && isText(wants)) {
			return length(has) >= length(wants);
		}
		if (BLOBS.contains(has.base()) && BLOBS.contains(wants.base())) {
			return BLOBS.indexOf(has.base()) >= BLOBS.indexOf(wants.base());
		}
		if (FLOATS.contains(has.base()) && FLOATS.contains(wants.base())) {
			return digits(has) >= digits(wants);
		}
		if (has.group() == Group.BOOLEAN && wants.group() == Group.BOOLEAN) {
			return true;
		}
		return base(has).equals(base(wants)) && has.group() == wants.group() && hasRoomFor(has, wants);
	}

	private static boolean hasRoomFor(TypeText has, TypeText wants) {
		if (has.arguments().equals(wants.arguments())) {
			return true;
		}
		return switch (has.base()) {
			case "numeric" ->
				has.arguments().isEmpty() || (has.argument(1, 0) >= wants.argument(1, 0) && has.argument(0, UNLIMITED)
						- has.argument(1, 0) >= wants.argument(0, UNLIMITED) - wants.argument(1, 0));
			case "varbinary", "longvarbinary" -> has.argument(0, UNLIMITED) >= wants.argument(0, UNLIMITED);
			case "timestamp", "datetime", "time", "timestamp with time zone", "time with time zone" ->
				has.argument(0, 6) >= wants.argument(0, 6);
			// a display width of MySQL says nothing of the values
			case "tinyint", "smallint", "mediumint", "integer", "bigint" -> true;
			default -> false;
		};
	}

	/** MySQL's two types for a point in time are one to Hibernate. */
	private static String base(TypeText type) {
		return type.base().equals("datetime") ? "timestamp" : type.base();
	}

	private static boolean isText(TypeText type) {
		return type.base().equals("varchar") || UNBOUNDED.contains(type.base()) || TEXTS.contains(type.base());
	}

	private static int length(TypeText type) {
		return switch (type.base()) {
			case "tinytext" -> 255;
			case "varchar", "char" -> type.argument(0, UNLIMITED);
			default -> UNLIMITED - (TEXTS.contains(type.base()) ? TEXTS.size() - TEXTS.indexOf(type.base()) : 0);
		};
	}

	private static int digits(TypeText type) {
		boolean single = type.base().equals("real") || (type.base().equals("float") && type.argument(0, 53) <= 24);
		return single ? 24 : 53;
	}

}
