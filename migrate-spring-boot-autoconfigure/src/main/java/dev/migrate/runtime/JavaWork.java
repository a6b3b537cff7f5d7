package dev.migrate.runtime;

import java.util.List;

import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.Migration;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import org.jspecify.annotations.Nullable;

/**
 * What a Java revision does in one direction, as far as it can be told without running
 * it.
 *
 * @param script the revision
 * @param direction the direction
 * @param operations its operations in order; those before the first use of the database
 * if it uses the database itself
 * @param live why the rest is not known without a connection, or {@code null} if these
 * are all operations
 */
record JavaWork(JavaRevision script, Direction direction, List<Recorded> operations, @Nullable RuntimeException live) {

	JavaWork {
		operations = List.copyOf(operations);
	}

	/**
	 * An operation, and where it is written.
	 *
	 * @param operation the operation
	 * @param line the line of the source, or 0 if it is not known
	 */
	record Recorded(Operation operation, int line) {

	}

	/** The same, where an operation needs a live connection to be rendered. */
	JavaWork live(RuntimeException reason) {
		return (this.live != null) ? this : new JavaWork(this.script, this.direction, this.operations, reason);
	}

	/** Let the revision work. */
	void perform(Operations op) {
		Migration migration = this.script.migration();
		if (this.direction == Direction.UPGRADE) {
			migration.upgrade(op);
		}
		else {
			migration.downgrade(op);
		}
	}

	/** Whether something in it commits, so that it cannot be one transaction. */
	boolean commits() {
		return this.operations.stream()
			.map(Recorded::operation)
			.anyMatch((operation) -> operation instanceof AutocommitBlock || operation instanceof Backfill);
	}

}
