package dev.migrate.autogenerate;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Value;

/**
 * Values that stand in where rows are there already, until somebody says better.
 */
final class Placeholders {

	private Placeholders() {
	}

	/** A neutral value for a column, {@code null} if its type has none that is known. */
	static @Nullable Value of(Column column) {
		if (column.type() instanceof ColumnType.Enumeration enumeration) {
			return Value.of(enumeration.labels().get(0));
		}
		return switch (TypeComparison.group(column.type())) {
			case TEXT -> Value.of("");
			case NUMBER -> Value.of(0);
			case BOOLEAN -> Value.of(false);
			case UUID -> Value.of(new UUID(0, 0));
			case BINARY -> Value.of(new byte[0]);
			case JSON -> Value.of("{}");
			case TEMPORAL -> temporal(TypeText.of(column.type().toString()).base());
			case ARRAY, ENUMERATION, OTHER -> null;
		};
	}

	private static @Nullable Value temporal(String base) {
		if (base.startsWith("interval") || base.equals("year")) {
			return null;
		}
		return new Value.Expression(base.equals("date") ? "current_date"
				: base.startsWith("timestamp") || base.startsWith("datetime") ? "current_timestamp" : "current_time");
	}

}
