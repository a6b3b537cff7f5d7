package dev.migrate.operation;

import java.util.Objects;
import java.util.Optional;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Drop a constraint.
 *
 * @param table the table it is on
 * @param kind the kind, which some databases need to know, or {@code null} if it is not
 * said
 * @param name the name, or {@code null} if a naming convention gives it, or for the
 * primary key if the database knows it
 * @param onlyIfPresent whether a missing constraint is no error
 * @param former what the constraint was, or {@code null} if that is not said
 */
public record DropConstraint(ObjectName table, Constraint.@Nullable Kind kind, @Nullable ConstraintName name,
		boolean onlyIfPresent, @Nullable Constraint former) implements ConstraintOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if nothing says which
	 * constraint is meant, or the kinds differ
	 */
	public DropConstraint {
		Verify.that(name != null || former != null || kind == Constraint.Kind.PRIMARY_KEY, "The constraint of table '"
				+ table + "' that is to be dropped has no name: give it, or the constraint that was added");
		Verify.that(former == null || former.kind() == kind, "The constraint of table '" + table
				+ "' that is to be dropped is a " + kind + ", but what it was is of another kind");
		Verify.that(former == null || Objects.equals(former.name(), name),
				"Constraint '" + name + "' of table '" + table + "' is dropped, but what it was has another name");
	}

	/**
	 * Return this operation as one that accepts a missing constraint.
	 * @return the changed operation
	 */
	public DropConstraint ifExists() {
		return new DropConstraint(this.table, this.kind, this.name, true, this.former);
	}

	/**
	 * Return this operation with a name that no convention may change.
	 * @return the changed operation
	 */
	public DropConstraint exactly() {
		ConstraintName exact = (this.name != null) ? ConstraintName.exactly(this.name.text()) : null;
		return new DropConstraint(this.table, this.kind, exact, this.onlyIfPresent,
				(this.former != null) ? this.former.withName(exact) : null);
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the constraint was."
					+ " Give the constraint that was added instead of its name, or write the downgrade.");
		}
		return Optional.of(add(this.table, this.former));
	}

	static DropConstraint reverseOf(ObjectName table, Constraint constraint) {
		return new DropConstraint(table, constraint.kind(), constraint.name(), false, constraint);
	}

	static Operation add(ObjectName table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return new AddPrimaryKey(table, key);
		}
		if (constraint instanceof UniqueConstraint unique) {
			return new AddUnique(table, unique);
		}
		if (constraint instanceof CheckConstraint check) {
			return new AddCheck(table, check);
		}
		return (constraint instanceof ForeignKey key) ? new AddForeignKey(table, key)
				: new AddExclude(table, (ExcludeConstraint) constraint);
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
