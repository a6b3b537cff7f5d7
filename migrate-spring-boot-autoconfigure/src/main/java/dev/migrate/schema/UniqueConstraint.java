package dev.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint of a table.
 *
 * @param name the name, or {@code null} if a naming convention or the database names it
 * @param columns the columns, in order
 * @param deferrability when it is checked
 */
public record UniqueConstraint(@Nullable ConstraintName name, List<String> columns,
		Deferrability deferrability) implements Constraint {

	/**
	 * Create a unique constraint.
	 * @throws InvalidDefinitionException if it has no column, or one twice
	 */
	public UniqueConstraint {
		columns = List.copyOf(columns);
		Verify.names("Column of the unique constraint", columns);
	}

	@Override
	public Kind kind() {
		return Kind.UNIQUE;
	}

	@Override
	public UniqueConstraint withName(@Nullable ConstraintName name) {
		return new UniqueConstraint(name, this.columns, this.deferrability);
	}

	/**
	 * Return this constraint under a name.
	 * @param name the name
	 * @return the named constraint
	 */
	public UniqueConstraint named(String name) {
		return withName(ConstraintName.of(name));
	}

	/**
	 * Return this constraint under a name that no convention may change.
	 * @param name the final name
	 * @return the named constraint
	 */
	public UniqueConstraint namedExactly(String name) {
		return withName(ConstraintName.exactly(name));
	}

	/**
	 * Return this constraint, checked when the transaction says so.
	 * @return the deferrable constraint
	 */
	public UniqueConstraint deferrable() {
		return new UniqueConstraint(this.name, this.columns, Deferrability.DEFERRABLE);
	}

	/**
	 * Return this constraint, checked at the end of the transaction.
	 * @return the deferred constraint
	 */
	public UniqueConstraint initiallyDeferred() {
		return new UniqueConstraint(this.name, this.columns, Deferrability.INITIALLY_DEFERRED);
	}

}
