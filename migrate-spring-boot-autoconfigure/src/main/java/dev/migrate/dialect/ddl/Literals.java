package dev.migrate.dialect.ddl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

import dev.migrate.dialect.Dialect;
import dev.migrate.schema.Value;

/**
 * Writes values as literals. Standard SQL here; each database overrides where it differs.
 * An expression is SQL and passes as it is.
 */
class Literals {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss[.SSSSSSSSS]");

	private final Dialect dialect;

	Literals(Dialect dialect) {
		this.dialect = dialect;
	}

	final String render(Value value) {
		if (value instanceof Value.Expression expression) {
			return expression.sql();
		}
		Object object = ((Value.Literal) value).value();
		if (object == null) {
			return "NULL";
		}
		if (object instanceof String text) {
			return text(text);
		}
		if (object instanceof Boolean bool) {
			return bool(bool);
		}
		if (object instanceof BigDecimal decimal) {
			return decimal.toPlainString();
		}
		if (object instanceof Double number) {
			// 1.0 would be an exact number
			return number.toString().contains("E") ? number.toString() : number + "E0";
		}
		if (object instanceof byte[] bytes) {
			return bytes(HexFormat.of().formatHex(bytes));
		}
		if (object instanceof UUID uuid) {
			return uuid(uuid);
		}
		return object instanceof Number ? object.toString() : temporal(object);
	}

	private String temporal(Object object) {
		if (object instanceof LocalDate date) {
			return date(date.toString());
		}
		if (object instanceof LocalTime time) {
			return time(time(time));
		}
		if (object instanceof LocalDateTime timestamp) {
			return timestamp(timestamp.toLocalDate() + " " + time(timestamp.toLocalTime()));
		}
		if (object instanceof OffsetDateTime instant) {
			return instant(instant);
		}
		throw new IllegalArgumentException("No literal for " + object.getClass().getName());
	}

	/** Digits of seconds only as far as there are any. */
	static String time(LocalTime time) {
		if (time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
			return time.format(DateTimeFormatter.ofPattern("HH:mm:ss"));
		}
		return time.format(TIME).replaceAll("0+$", "");
	}

	static String utc(OffsetDateTime instant) {
		LocalDateTime utc = instant.atZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
		return utc.toLocalDate() + " " + time(utc.toLocalTime());
	}

	String text(String text) {
		return this.dialect.literal(text);
	}

	String bool(boolean value) {
		return Boolean.toString(value);
	}

	String bytes(String hex) {
		return "X'" + hex + "'";
	}

	String uuid(UUID uuid) {
		return bytes(uuid.toString().replace("-", ""));
	}

	String date(String date) {
		return "DATE '" + date + "'";
	}

	String time(String time) {
		return "TIME '" + time + "'";
	}

	String timestamp(String timestamp) {
		return "TIMESTAMP '" + timestamp + "'";
	}

	String instant(OffsetDateTime instant) {
		return "TIMESTAMP WITH TIME ZONE '" + utc(instant) + "+00:00'";
	}

}
