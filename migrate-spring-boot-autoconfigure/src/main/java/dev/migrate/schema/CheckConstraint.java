package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint of a table.
 *
 * @param name the name, or {@code null} if a naming convention or the database names it
 * @param condition the SQL condition that every row must not make false
 */
public record CheckConstraint(@Nullable ConstraintName name, String condition) implements Constraint {

	/**
	 * Create a check constraint.
	 * @throws InvalidDefinitionException if the condition is blank
	 */
	public CheckConstraint {
		Verify.sql("Condition of the check constraint", condition);
	}

	@Override
	public Kind kind() {
		return Kind.CHECK;
	}

	@Override
	public CheckConstraint withName(@Nullable ConstraintName name) {
		return new CheckConstraint(name, this.condition);
	}

	/**
	 * Return this constraint under a name, which a convention may wrap.
	 * @param name the name
	 * @return the named constraint
	 */
	public CheckConstraint named(String name) {
		return withName(ConstraintName.of(name));
	}

	/**
	 * Return this constraint under a name that no convention may change.
	 * @param name the final name
	 * @return the named constraint
	 */
	public CheckConstraint namedExactly(String name) {
		return withName(ConstraintName.exactly(name));
	}

}
