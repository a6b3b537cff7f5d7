package dev.migrate.schema;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column by what it holds; each database's dialect has its own name for it.
 */
public sealed interface ColumnType {

	/**
	 * Types without arguments.
	 */
	enum Basic implements ColumnType {

		/** Text without a limit that matters. */
		TEXT,
		/** Integer of 16 bits. */
		SMALLINT,
		/** Integer of 32 bits. */
		INTEGER,
		/** Integer of 64 bits. */
		BIGINT,
		/** True or false. */
		BOOLEAN,
		/** Floating point number of 32 bits. */
		REAL,
		/** Floating point number of 64 bits. */
		DOUBLE_PRECISION,
		/** Date without time. */
		DATE,
		/** UUID. */
		UUID,
		/** JSON document. */
		JSON,
		/** Large binary object. */
		LOB,
		/** Large character object. */
		CLOB;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

	/**
	 * Text of limited length.
	 *
	 * @param length the most characters it may have
	 */
	record Varchar(int length) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the length is not positive
		 */
		public Varchar {
			positive("string", length);
		}

		@Override
		public String toString() {
			return "string(" + this.length + ")";
		}

	}

	/**
	 * Text of fixed length.
	 *
	 * @param length the number of characters
	 */
	record Char(int length) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the length is not positive
		 */
		public Char {
			positive("fixedString", length);
		}

		@Override
		public String toString() {
			return "fixedString(" + this.length + ")";
		}

	}

	/**
	 * Bytes of limited length.
	 *
	 * @param length the most bytes it may have
	 */
	record Binary(int length) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the length is not positive
		 */
		public Binary {
			positive("binary", length);
		}

		@Override
		public String toString() {
			return "binary(" + this.length + ")";
		}

	}

	/**
	 * Exact number.
	 *
	 * @param precision the number of digits
	 * @param scale how many of them are after the point
	 */
	record Decimal(int precision, int scale) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the scale is negative or beyond the
		 * precision
		 */
		public Decimal {
			positive("decimal", precision);
			Verify.that(scale >= 0 && scale <= precision, "decimal(" + precision + ", " + scale
					+ "): the scale must be between 0 and the precision, as it counts the digits after the point");
		}

		@Override
		public String toString() {
			return "decimal(" + this.precision + ", " + this.scale + ")";
		}

	}

	/**
	 * Time of day.
	 *
	 * @param precision digits of fractional seconds, 0 to 9, or {@code null} for the
	 * database's default
	 * @param withTimeZone whether an offset is part of the value
	 */
	record Time(@Nullable Integer precision, boolean withTimeZone) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the precision is out of range
		 */
		public Time {
			fraction("time", precision);
		}

		@Override
		public String toString() {
			return (this.withTimeZone ? "timeWithTimeZone(" : "time(") + text(this.precision) + ")";
		}

	}

	/**
	 * Date and time.
	 *
	 * @param precision digits of fractional seconds, 0 to 9, or {@code null} for the
	 * database's default
	 * @param withTimeZone whether the value is a point in time
	 */
	record Timestamp(@Nullable Integer precision, boolean withTimeZone) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the precision is out of range
		 */
		public Timestamp {
			fraction("timestamp", precision);
		}

		@Override
		public String toString() {
			return (this.withTimeZone ? "timestampWithTimeZone(" : "timestamp(") + text(this.precision) + ")";
		}

	}

	/**
	 * Array of one dimension.
	 *
	 * @param element the type of its elements
	 */
	record Array(ColumnType element) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if the element is an array itself
		 */
		public Array {
			Verify.that(!(element instanceof Array), "array(" + element + "): an array of arrays has no portable type;"
					+ " use custom(\"integer[][]\")");
		}

		@Override
		public String toString() {
			return "array(" + this.element + ")";
		}

	}

	/**
	 * One of a list of labels: a type of its own in PostgreSQL, part of the column in
	 * MySQL and MariaDB, a text with a check elsewhere.
	 *
	 * @param name the name of the type, where types have names
	 * @param labels the labels, in order
	 */
	record Enumeration(ObjectName name, List<String> labels) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if there is no label, or one twice
		 */
		public Enumeration {
			labels = List.copyOf(labels);
			Verify.names("Label of the enumeration " + name, labels);
		}

		@Override
		public String toString() {
			return "enumeration(" + this.name + ": " + String.join(", ", this.labels) + ")";
		}

	}

	/**
	 * A type by its name in the database, passed on as it is.
	 *
	 * @param sql the type, such as {@code citext}
	 */
	record Custom(String sql) implements ColumnType {

		/**
		 * Create the type.
		 * @throws InvalidDefinitionException if it is blank
		 */
		public Custom {
			Verify.sql("Custom type", sql);
		}

		@Override
		public String toString() {
			return this.sql;
		}

	}

	private static void positive(String type, int length) {
		Verify.that(length > 0, type + "(" + length + "): the length must be at least 1");
	}

	private static void fraction(String type, @Nullable Integer precision) {
		Verify.that(precision == null || (precision >= 0 && precision <= 9),
				type + "(" + precision + "): the digits of fractional seconds must be between 0 and 9");
	}

	private static String text(@Nullable Integer precision) {
		return (precision != null) ? precision.toString() : "";
	}

}
