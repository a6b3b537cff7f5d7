package dev.migrate.runtime;

import java.time.Duration;
import java.util.List;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.LockHolder;

/**
 * Tells several listeners.
 */
final class CompositeListener implements MigrationListener {

	private final List<MigrationListener> listeners;

	CompositeListener(List<MigrationListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void waitingForLock(LockHolder holder) {
		this.listeners.forEach((listener) -> listener.waitingForLock(holder));
	}

	@Override
	public void stepStarting(RevisionStep step) {
		this.listeners.forEach((listener) -> listener.stepStarting(step));
	}

	@Override
	public void statementStarting(RevisionStep step, SqlStatement statement, int index, int count) {
		this.listeners.forEach((listener) -> listener.statementStarting(step, statement, index, count));
	}

	@Override
	public void batchFinished(RevisionStep step, String table, long rows) {
		this.listeners.forEach((listener) -> listener.batchFinished(step, table, rows));
	}

	@Override
	public void stepFinished(RevisionStep step, Duration duration) {
		this.listeners.forEach((listener) -> listener.stepFinished(step, duration));
	}

}
