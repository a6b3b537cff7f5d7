package dev.migrate.schema;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 */
public sealed interface Constraint extends TableElement
		permits PrimaryKey, UniqueConstraint, CheckConstraint, ForeignKey, ExcludeConstraint {

	/**
	 * Return the name.
	 * @return the name, or {@code null} if a naming convention or the database names it
	 */
	@Nullable ConstraintName name();

	/**
	 * Return the columns of a key.
	 * @return the columns, in order; none of a check or an exclusion, which are on
	 * expressions
	 */
	default List<String> columns() {
		return List.of();
	}

	/**
	 * Return the kind of constraint.
	 * @return the kind
	 */
	Kind kind();

	/**
	 * Return this constraint under a name.
	 * @param name the name, or {@code null} for none
	 * @return the named constraint
	 */
	Constraint withName(@Nullable ConstraintName name);

	/**
	 * Kinds of constraints.
	 */
	enum Kind {

		/** Primary key. */
		PRIMARY_KEY,
		/** Unique constraint. */
		UNIQUE,
		/** Check constraint. */
		CHECK,
		/** Foreign key. */
		FOREIGN_KEY,
		/** Exclusion constraint of PostgreSQL. */
		EXCLUDE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
