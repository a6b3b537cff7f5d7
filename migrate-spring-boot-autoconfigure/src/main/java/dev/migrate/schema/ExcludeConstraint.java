package dev.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint, which PostgreSQL alone has: no two rows may compare true in
 * all elements.
 *
 * @param name the name, or {@code null} if the database names it
 * @param method the index method, such as {@code gist}
 * @param elements what is compared, in order
 * @param where the SQL condition for rows it applies to, or {@code null} for all
 */
public record ExcludeConstraint(@Nullable ConstraintName name, String method, List<Element> elements,
		@Nullable String where) implements Constraint {

	/**
	 * Create an exclusion constraint.
	 * @throws InvalidDefinitionException if it has no element
	 */
	public ExcludeConstraint {
		elements = List.copyOf(elements);
		Verify.name("Index method of the exclusion constraint", method);
		Verify.notEmpty("Element of the exclusion constraint", elements);
		if (where != null) {
			Verify.sql("Condition of the exclusion constraint", where);
		}
	}

	@Override
	public Kind kind() {
		return Kind.EXCLUDE;
	}

	@Override
	public ExcludeConstraint withName(@Nullable ConstraintName name) {
		return new ExcludeConstraint(name, this.method, this.elements, this.where);
	}

	/**
	 * Return this constraint under a name.
	 * @param name the name
	 * @return the named constraint
	 */
	public ExcludeConstraint named(String name) {
		return withName(ConstraintName.of(name));
	}

	/**
	 * Return this constraint under a name that no convention may change.
	 * @param name the final name
	 * @return the named constraint
	 */
	public ExcludeConstraint namedExactly(String name) {
		return withName(ConstraintName.exactly(name));
	}

	/**
	 * Return this constraint with another index method.
	 * @param method the index method
	 * @return the changed constraint
	 */
	public ExcludeConstraint using(String method) {
		return new ExcludeConstraint(this.name, method, this.elements, this.where);
	}

	/**
	 * Return this constraint for some rows.
	 * @param condition the SQL condition
	 * @return the changed constraint
	 */
	public ExcludeConstraint where(String condition) {
		return new ExcludeConstraint(this.name, this.method, this.elements, condition);
	}

	/**
	 * What is compared.
	 *
	 * @param expression a SQL expression, such as a quoted column
	 * @param operator the operator, such as {@code &&}
	 */
	public record Element(String expression, String operator) {

		/**
		 * Create an element.
		 * @throws InvalidDefinitionException if a part is blank
		 */
		public Element {
			Verify.sql("Expression of the exclusion constraint", expression);
			Verify.sql("Operator of the exclusion constraint", operator);
		}

	}

}
