package dev.migrate.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Nothing to hold between revisions: each revision's own transaction is the database's
 * only write transaction, and checks the revision's row first.
 */
final class WriteTransactionLock implements MigrationLock {

	@Override
	public boolean tryAcquire() {
		return true;
	}

	@Override
	public void release() {
	}

	@Override
	public @Nullable LockHolder holder() {
		return null;
	}

}
