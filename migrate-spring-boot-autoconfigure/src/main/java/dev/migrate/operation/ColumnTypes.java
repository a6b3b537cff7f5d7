package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;

/**
 * The types of columns by name; meant to be imported statically by way of
 * {@link Definitions}.
 */
public abstract class ColumnTypes {

	ColumnTypes() {
	}

	/**
	 * Text of limited length.
	 * @param length the most characters it may have
	 * @return the type
	 */
	public static ColumnType string(int length) {
		return new ColumnType.Varchar(length);
	}

	/**
	 * Text of fixed length.
	 * @param length the number of characters
	 * @return the type
	 */
	public static ColumnType fixedString(int length) {
		return new ColumnType.Char(length);
	}

	/**
	 * Text without a limit that matters.
	 * @return the type
	 */
	public static ColumnType text() {
		return ColumnType.Basic.TEXT;
	}

	/**
	 * Integer of 16 bits.
	 * @return the type
	 */
	public static ColumnType smallint() {
		return ColumnType.Basic.SMALLINT;
	}

	/**
	 * Integer of 32 bits.
	 * @return the type
	 */
	public static ColumnType integer() {
		return ColumnType.Basic.INTEGER;
	}

	/**
	 * Integer of 64 bits.
	 * @return the type
	 */
	public static ColumnType bigint() {
		return ColumnType.Basic.BIGINT;
	}

	/**
	 * True or false.
	 * @return the type
	 */
	public static ColumnType bool() {
		return ColumnType.Basic.BOOLEAN;
	}

	/**
	 * Floating point number of 32 bits.
	 * @return the type
	 */
	public static ColumnType real() {
		return ColumnType.Basic.REAL;
	}

	/**
	 * Floating point number of 64 bits.
	 * @return the type
	 */
	public static ColumnType doublePrecision() {
		return ColumnType.Basic.DOUBLE_PRECISION;
	}

	/**
	 * Exact number.
	 * @param precision the number of digits
	 * @param scale how many of them are after the point
	 * @return the type
	 */
	public static ColumnType decimal(int precision, int scale) {
		return new ColumnType.Decimal(precision, scale);
	}

	/**
	 * Date without time.
	 * @return the type
	 */
	public static ColumnType date() {
		return ColumnType.Basic.DATE;
	}

	/**
	 * Time of day.
	 * @return the type
	 */
	public static ColumnType time() {
		return new ColumnType.Time(null, false);
	}

	/**
	 * Time of day.
	 * @param precision digits of fractional seconds
	 * @return the type
	 */
	public static ColumnType time(int precision) {
		return new ColumnType.Time(precision, false);
	}

	/**
	 * Time of day with an offset.
	 * @return the type
	 */
	public static ColumnType timeWithTimeZone() {
		return new ColumnType.Time(null, true);
	}

	/**
	 * Time of day with an offset.
	 * @param precision digits of fractional seconds
	 * @return the type
	 */
	public static ColumnType timeWithTimeZone(int precision) {
		return new ColumnType.Time(precision, true);
	}

	/**
	 * Date and time, without a time zone.
	 * @return the type
	 */
	public static ColumnType timestamp() {
		return new ColumnType.Timestamp(null, false);
	}

	/**
	 * Date and time, without a time zone.
	 * @param precision digits of fractional seconds
	 * @return the type
	 */
	public static ColumnType timestamp(int precision) {
		return new ColumnType.Timestamp(precision, false);
	}

	/**
	 * Point in time.
	 * @return the type
	 */
	public static ColumnType timestampWithTimeZone() {
		return new ColumnType.Timestamp(null, true);
	}

	/**
	 * Point in time.
	 * @param precision digits of fractional seconds
	 * @return the type
	 */
	public static ColumnType timestampWithTimeZone(int precision) {
		return new ColumnType.Timestamp(precision, true);
	}

	/**
	 * UUID.
	 * @return the type
	 */
	public static ColumnType uuid() {
		return ColumnType.Basic.UUID;
	}

	/**
	 * JSON document.
	 * @return the type
	 */
	public static ColumnType json() {
		return ColumnType.Basic.JSON;
	}

	/**
	 * Bytes of limited length.
	 * @param length the most bytes it may have
	 * @return the type
	 */
	public static ColumnType binary(int length) {
		return new ColumnType.Binary(length);
	}

	/**
	 * Large binary object.
	 * @return the type
	 */
	public static ColumnType lob() {
		return ColumnType.Basic.LOB;
	}

	/**
	 * Large character object.
	 * @return the type
	 */
	public static ColumnType clob() {
		return ColumnType.Basic.CLOB;
	}

	/**
	 * Array of one dimension.
	 * @param element the type of its elements
	 * @return the type
	 */
	public static ColumnType array(ColumnType element) {
		return new ColumnType.Array(element);
	}

	/**
	 * One of a list of labels; for PostgreSQL create the type before, with
	 * {@code op.createEnumType}.
	 * @param name the name of the type
	 * @param labels the labels, in order
	 * @return the type
	 */
	public static ColumnType enumeration(String name, String... labels) {
		return enumeration(ObjectName.of(name), labels);
	}

	/**
	 * One of a list of labels, of a type in another schema.
	 * @param name the name of the type
	 * @param labels the labels, in order
	 * @return the type
	 */
	public static ColumnType enumeration(ObjectName name, String... labels) {
		return new ColumnType.Enumeration(name, List.of(labels));
	}

	/**
	 * A type by its name in the database, passed on as it is.
	 * @param sql the type, such as {@code citext}
	 * @return the type
	 */
	public static ColumnType custom(String sql) {
		return new ColumnType.Custom(sql);
	}

}
