package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Add a label to an enumeration type.
 *
 * @param type the type
 * @param label the new label
 * @param before the label it comes before, or {@code null}
 * @param after the label it comes after, or {@code null}
 * @param onlyIfMissing whether an existing label is no error
 */
public record AddEnumValue(ObjectName type, String label, @Nullable String before, @Nullable String after,
		boolean onlyIfMissing) implements ObjectOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the label is blank, or
	 * both neighbours are given
	 */
	public AddEnumValue {
		Verify.name("Label of the enumeration " + type, label);
		Verify.that(before == null || after == null, "Label '" + label + "' of the enumeration " + type
				+ " can come before a label or after one: give one of them");
	}

	/**
	 * Return this operation with the label that the new one comes before.
	 * @param label the existing label
	 * @return the changed operation
	 */
	public AddEnumValue before(String label) {
		return new AddEnumValue(this.type, this.label, label, this.after, this.onlyIfMissing);
	}

	/**
	 * Return this operation with the label that the new one comes after.
	 * @param label the existing label
	 * @return the changed operation
	 */
	public AddEnumValue after(String label) {
		return new AddEnumValue(this.type, this.label, this.before, label, this.onlyIfMissing);
	}

	/**
	 * Return this operation as one that accepts an existing label.
	 * @return the changed operation
	 */
	public AddEnumValue ifNotExists() {
		return new AddEnumValue(this.type, this.label, this.before, this.after, true);
	}

	/**
	 * Return the operation that undoes this one.
	 * @return nothing, if the label is only added where it is missing: it may have been
	 * there before, and one too many does no harm
	 * @throws IrreversibleOperationException if the label is new, since no database can
	 * take one out
	 */
	@Override
	public Optional<Operation> reverse() {
		if (this.onlyIfMissing) {
			return Optional.empty();
		}
		throw new IrreversibleOperationException(this, "no database can take a label out of an enumeration type."
				+ " Write the downgrade: create a new type, change the columns to it, drop the old one.");
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
