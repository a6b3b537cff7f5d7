package dev.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the name, or {@code null} if a naming convention or the database names it
 * @param columns the columns, in order
 */
public record PrimaryKey(@Nullable ConstraintName name, List<String> columns) implements Constraint {

	/**
	 * Create a primary key.
	 * @throws InvalidDefinitionException if it has no column, or one twice
	 */
	public PrimaryKey {
		columns = List.copyOf(columns);
		Verify.names("Column of the primary key", columns);
	}

	@Override
	public Kind kind() {
		return Kind.PRIMARY_KEY;
	}

	@Override
	public PrimaryKey withName(@Nullable ConstraintName name) {
		return new PrimaryKey(name, this.columns);
	}

	/**
	 * Return this key under a name.
	 * @param name the name
	 * @return the named key
	 */
	public PrimaryKey named(String name) {
		return withName(ConstraintName.of(name));
	}

	/**
	 * Return this key under a name that no convention may change.
	 * @param name the final name
	 * @return the named key
	 */
	public PrimaryKey namedExactly(String name) {
		return withName(ConstraintName.exactly(name));
	}

}
