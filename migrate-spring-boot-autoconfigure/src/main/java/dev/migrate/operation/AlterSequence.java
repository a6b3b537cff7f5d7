package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * Change a sequence: only what is given changes.
 *
 * @param name the sequence
 * @param restart the next value, or {@code null}
 * @param increment the new distance between values, or {@code null}
 * @param minimum the new least value, or {@code null}
 * @param maximum the new greatest value, or {@code null}
 * @param former what the sequence was, or {@code null} if that is not said
 */
public record AlterSequence(ObjectName name, @Nullable Long restart, @Nullable Long increment, @Nullable Long minimum,
		@Nullable Long maximum, @Nullable Sequence former) implements ObjectOperation {

	/**
	 * Create the operation.
	 * @throws dev.migrate.schema.InvalidDefinitionException if the increment is 0
	 */
	public AlterSequence {
		Verify.that(increment == null || increment != 0, "The increment of the sequence " + name + " must not be 0");
	}

	/**
	 * Return an operation that does not change anything yet.
	 * @param name the sequence
	 * @return the operation
	 */
	public static AlterSequence of(ObjectName name) {
		return new AlterSequence(name, null, null, null, null, null);
	}

	/**
	 * Go on with another value.
	 * @param value the next value
	 * @return the changed operation
	 */
	public AlterSequence restartWith(long value) {
		return new AlterSequence(this.name, value, this.increment, this.minimum, this.maximum, this.former);
	}

	/**
	 * Change the distance between values.
	 * @param increment the distance
	 * @return the changed operation
	 */
	public AlterSequence incrementBy(long increment) {
		return new AlterSequence(this.name, this.restart, increment, this.minimum, this.maximum, this.former);
	}

	/**
	 * Change the least value.
	 * @param minimum the least value
	 * @return the changed operation
	 */
	public AlterSequence minimum(long minimum) {
		return new AlterSequence(this.name, this.restart, this.increment, minimum, this.maximum, this.former);
	}

	/**
	 * Change the greatest value.
	 * @param maximum the greatest value
	 * @return the changed operation
	 */
	public AlterSequence maximum(long maximum) {
		return new AlterSequence(this.name, this.restart, this.increment, this.minimum, maximum, this.former);
	}

	@Override
	public Optional<Operation> reverse() {
		throw new IrreversibleOperationException(this, "not implemented");
	}

}
