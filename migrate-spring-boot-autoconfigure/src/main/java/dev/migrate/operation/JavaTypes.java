package dev.migrate.operation;

import dev.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Writes column types as Java, with the words of {@link ColumnTypes}.
 */
final class JavaTypes {

	private final JavaLiterals literals;

	JavaTypes(JavaLiterals literals) {
		this.literals = literals;
	}

	String type(ColumnType type) {
		if (type instanceof ColumnType.Basic basic) {
			return basic(basic);
		}
		if (type instanceof ColumnType.Varchar text) {
			return "string(" + text.length() + ")";
		}
		if (type instanceof ColumnType.Char text) {
			return "fixedString(" + text.length() + ")";
		}
		if (type instanceof ColumnType.Binary binary) {
			return "binary(" + binary.length() + ")";
		}
		if (type instanceof ColumnType.Decimal decimal) {
			return "decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
		}
		if (type instanceof ColumnType.Time time) {
			return (time.withTimeZone() ? "timeWithTimeZone(" : "time(") + precision(time.precision()) + ")";
		}
		if (type instanceof ColumnType.Timestamp timestamp) {
			return (timestamp.withTimeZone() ? "timestampWithTimeZone(" : "timestamp(")
					+ precision(timestamp.precision()) + ")";
		}
		if (type instanceof ColumnType.Array array) {
			return "array(" + type(array.element()) + ")";
		}
		if (type instanceof ColumnType.Enumeration enumeration) {
			return "enumeration(" + this.literals.name(enumeration.name()) + ", "
					+ this.literals.strings(enumeration.labels()) + ")";
		}
		return "custom(" + this.literals.string(((ColumnType.Custom) type).sql()) + ")";
	}

	private static String basic(ColumnType.Basic type) {
		return switch (type) {
			case TEXT -> "text()";
			case SMALLINT -> "smallint()";
			case INTEGER -> "integer()";
			case BIGINT -> "bigint()";
			case BOOLEAN -> "bool()";
			case REAL -> "real()";
			case DOUBLE_PRECISION -> "doublePrecision()";
			case DATE -> "date()";
			case UUID -> "uuid()";
			case JSON -> "json()";
			case LOB -> "lob()";
			case CLOB -> "clob()";
		};
	}

	private static String precision(@Nullable Integer precision) {
		return (precision != null) ? precision.toString() : "";
	}

}
