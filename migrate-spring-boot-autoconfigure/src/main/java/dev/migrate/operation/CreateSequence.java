package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Sequence;

/**
 * Create a sequence.
 *
 * @param sequence the sequence
 * @param onlyIfMissing whether an existing sequence of this name is left as it is
 */
public record CreateSequence(Sequence sequence, boolean onlyIfMissing) implements ObjectOperation {

	@Override
	public Optional<Operation> reverse() {
		return Optional.of(new DropSequence(this.sequence.name(), false, this.sequence));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
