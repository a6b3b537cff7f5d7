package dev.migrate.dialect.ddl;

import java.util.Optional;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Basic;

/**
 * The names of types on SQLite, whose dialect is not part of Hibernate itself. SQLite
 * takes any name; these give the right affinity and are those that Hibernate's community
 * dialect uses. See https://www.sqlite.org/datatype3.html.
 */
final class SqliteTypeNames implements TypeNames {

	@Override
	public Optional<String> name(ColumnType type) {
		if (type instanceof ColumnType.Array) {
			return Optional.empty();
		}
		return Optional.of(type instanceof Basic basic ? basic(basic) : withArguments(type));
	}

	private static String withArguments(ColumnType type) {
		if (type instanceof ColumnType.Varchar varchar) {
			return "varchar(" + varchar.length() + ")";
		}
		if (type instanceof ColumnType.Char fixed) {
			return "char(" + fixed.length() + ")";
		}
		if (type instanceof ColumnType.Decimal decimal) {
			return "numeric(" + decimal.precision() + "," + decimal.scale() + ")";
		}
		if (type instanceof ColumnType.Time) {
			return "time";
		}
		if (type instanceof ColumnType.Timestamp) {
			return "timestamp";
		}
		if (type instanceof ColumnType.Binary) {
			return "blob";
		}
		throw new IllegalArgumentException("No single name for " + type);
	}

	private static String basic(Basic type) {
		return switch (type) {
			// "json" would have numeric affinity and turn '1.0' into 1
			case TEXT, JSON -> "text";
			case SMALLINT -> "smallint";
			case INTEGER -> "integer";
			case BIGINT -> "bigint";
			case BOOLEAN -> "boolean";
			case REAL -> "float";
			case DOUBLE_PRECISION -> "double";
			case DATE -> "date";
			case CLOB -> "clob";
			case UUID, LOB -> "blob";
		};
	}

}
