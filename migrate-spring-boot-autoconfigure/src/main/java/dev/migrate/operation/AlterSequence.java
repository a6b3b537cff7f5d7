package dev.migrate.operation;

import java.util.Optional;
import java.util.function.UnaryOperator;

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

	/**
	 * Say what the sequence was, so that the change can be reversed.
	 * @param definition changes a sequence from 1 in steps of 1 to what it was
	 * @return the changed operation
	 */
	public AlterSequence was(UnaryOperator<Sequence> definition) {
		return new AlterSequence(this.name, this.restart, this.increment, this.minimum, this.maximum,
				definition.apply(Sequence.of(this.name)));
	}

	@Override
	public Optional<Operation> reverse() {
		Sequence before = this.former;
		if (this.restart != null) {
			throw new IrreversibleOperationException(this,
					"the value the sequence had reached is not known. Write the downgrade.");
		}
		if (before == null || (this.minimum != null && before.minimum() == null)
				|| (this.maximum != null && before.maximum() == null)) {
			throw new IrreversibleOperationException(this,
					"it does not say what the sequence was."
							+ " Add was((sequence) -> sequence.incrementBy(...)) to the change, with the bounds if they"
							+ " change, or write the downgrade.");
		}
		return Optional.of(new AlterSequence(this.name, null, (this.increment != null) ? before.increment() : null,
				(this.minimum != null) ? before.minimum() : null, (this.maximum != null) ? before.maximum() : null,
				applyTo(before)));
	}

	AlterSequence verified() {
		Verify.that(this.restart != null || this.increment != null || this.minimum != null || this.maximum != null,
				"The change of sequence '" + this.name + "' does not change anything: say restartWith(...),"
						+ " incrementBy(...) or the like");
		return this;
	}

	private Sequence applyTo(Sequence before) {
		Sequence after = (this.increment != null) ? before.incrementBy(this.increment) : before;
		after = (this.minimum != null) ? after.minimum(this.minimum) : after;
		return (this.maximum != null) ? after.maximum(this.maximum) : after;
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
