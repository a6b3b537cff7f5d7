package dev.migrate.operation;

import dev.migrate.schema.Column;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reverses a change of a column: a rename and a change of {@code NOT NULL} reverse by
 * themselves, the rest needs the former column.
 */
final class AlterColumnReversal {

	private AlterColumnReversal() {
	}

	static AlterColumn reverse(AlterColumn operation) {
		Column former = operation.former();
		boolean changesMore = operation.type() != null || operation.defaultValue() != null
				|| operation.comment() != null;
		if (former == null && changesMore) {
			throw new IrreversibleOperationException(operation, "it does not say what the column was."
					+ " Add .was(column(...)) to the change, or write the downgrade.");
		}
		String column = (operation.newName() != null) ? operation.newName() : operation.column();
		return new AlterColumn(operation.table(), column, (operation.newName() != null) ? operation.column() : null,
				(operation.type() != null && former != null) ? former.type() : null, operation.reverseUsing(),
				(operation.reverseUsing() != null) ? operation.using() : null, nullable(operation, former),
				(operation.defaultValue() != null) ? formerDefault(former) : null,
				(operation.comment() != null) ? formerComment(former) : null,
				(former != null) ? operation.applyTo(former) : null);
	}

	private static @Nullable Boolean nullable(AlterColumn operation, @Nullable Column former) {
		if (operation.nullable() == null) {
			return null;
		}
		return (former != null) ? former.nullable() : !operation.nullable();
	}

	private static Change<Value> formerDefault(@Nullable Column former) {
		return new Change<>((former != null) ? former.defaultValue() : null);
	}

	private static Change<String> formerComment(@Nullable Column former) {
		return new Change<>((former != null) ? former.comment() : null);
	}

}
