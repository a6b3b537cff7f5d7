package dev.migrate.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a column is set to: a value that the database's dialect writes, or SQL.
 */
public sealed interface Value {

	/**
	 * Return a value for an object: itself if it is one, else a literal.
	 * @param object a {@link Value}, or what {@link Literal} takes
	 * @return the value
	 * @throws InvalidDefinitionException if there is no literal for the object's type
	 */
	static Value of(@Nullable Object object) {
		return (object instanceof Value value) ? value : new Literal(object);
	}

	/**
	 * A value, never SQL: a text with a quote in it is a text with a quote in it.
	 *
	 * @param value {@code null}, a String, Boolean, Integer, Long, BigInteger,
	 * BigDecimal, Double, LocalDate, LocalTime, LocalDateTime, OffsetDateTime, UUID or
	 * byte array
	 */
	record Literal(@Nullable Object value) implements Value {

		private static final List<Class<?>> TYPES = List.of(String.class, Boolean.class, Integer.class, Long.class,
				BigInteger.class, BigDecimal.class, Double.class, LocalDate.class, LocalTime.class, LocalDateTime.class,
				OffsetDateTime.class, UUID.class, byte[].class);

		/**
		 * Create a literal.
		 * @throws InvalidDefinitionException if no literal exists for the type
		 */
		public Literal {
			Object given = value;
			Verify.that(given == null || TYPES.contains(given.getClass()),
					"A value must be a text, number, boolean, date, time, UUID or byte array, or an expression(...),"
							+ " but is " + ((given != null) ? given.getClass().getName() : null));
			Verify.that(!(given instanceof Double number) || Double.isFinite(number),
					"A value must be a finite number, but is " + given);
			value = (given instanceof byte[] bytes) ? bytes.clone() : given;
		}

		/**
		 * Return the value.
		 * @return the value; a byte array is a copy
		 */
		@Override
		public @Nullable Object value() {
			return (this.value instanceof byte[] bytes) ? bytes.clone() : this.value;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Literal literal && Objects.deepEquals(this.value, literal.value);
		}

		@Override
		public int hashCode() {
			return Arrays.deepHashCode(new @Nullable Object[] { this.value });
		}

	}

	/**
	 * SQL that the database evaluates, such as {@code now()}; passed on as it is.
	 *
	 * @param sql the expression
	 */
	record Expression(String sql) implements Value {

		/**
		 * Create an expression.
		 * @throws InvalidDefinitionException if it is blank
		 */
		public Expression {
			Verify.sql("Expression", sql);
		}

	}

}
