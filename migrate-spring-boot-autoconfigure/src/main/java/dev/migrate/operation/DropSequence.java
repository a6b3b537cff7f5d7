package dev.migrate.operation;

import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Drop a sequence.
 *
 * @param name the sequence
 * @param onlyIfPresent whether a missing sequence is no error
 * @param former what the sequence was, or {@code null} if that is not said
 */
public record DropSequence(ObjectName name, boolean onlyIfPresent,
		@Nullable Sequence former) implements ObjectOperation {

	/**
	 * Return this operation as one that accepts a missing sequence.
	 * @return the changed operation
	 */
	public DropSequence ifExists() {
		return new DropSequence(this.name, true, this.former);
	}

	/**
	 * Return this operation with what the sequence was, so that it can be reversed.
	 * @param definition changes a sequence from 1 in steps of 1 to what it was
	 * @return the changed operation
	 */
	public DropSequence was(UnaryOperator<Sequence> definition) {
		return new DropSequence(this.name, this.onlyIfPresent, definition.apply(Sequence.of(this.name)));
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the sequence was."
					+ " Add (drop) -> drop.was((sequence) -> sequence), or write the downgrade.");
		}
		return Optional.of(new CreateSequence(this.former, false));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
