package dev.migrate.schema;

/**
 * The name of a constraint or index.
 *
 * @param text the name as written
 * @param exact whether it is final: no naming convention may wrap it (Alembic:
 * {@code op.f()})
 */
public record ConstraintName(String text, boolean exact) {

	/**
	 * Create a name.
	 * @throws InvalidDefinitionException if it is blank
	 */
	public ConstraintName {
		Verify.name("Name of a constraint or index", text);
	}

	/**
	 * Return a name that a convention with {@code %(constraint_name)s} may wrap.
	 * @param text the name
	 * @return the name
	 */
	public static ConstraintName of(String text) {
		return new ConstraintName(text, false);
	}

	/**
	 * Return a name that is used as it is.
	 * @param text the name
	 * @return the final name
	 */
	public static ConstraintName exactly(String text) {
		return new ConstraintName(text, true);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
