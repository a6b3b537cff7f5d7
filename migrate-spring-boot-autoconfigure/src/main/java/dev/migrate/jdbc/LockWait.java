package dev.migrate.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Waits for the migration lock by trying again and again, with jitter, so that no session
 * of the database waits and many instances do not try in step.
 */
public final class LockWait {

	private static final long FIRST_PAUSE_MS = 50;

	private static final long LONGEST_PAUSE_MS = 1000;

	private static final long REPORT_EVERY_MS = 5000;

	private final MigrationLock lock;

	private final TableName table;

	private final Duration timeout;

	/**
	 * Create a wait.
	 * @param lock the lock
	 * @param table the version table that it guards, for messages
	 * @param timeout how long to wait at most
	 */
	public LockWait(MigrationLock lock, TableName table, Duration timeout) {
		this.lock = lock;
		this.table = table;
		this.timeout = timeout;
	}

	/**
	 * Wait until this process holds the lock.
	 * @param waiting told who holds it, at first and then every few seconds
	 * @throws SQLException if the database fails
	 * @throws LockTimeoutException if it takes longer than the timeout
	 */
	public void acquire(Consumer<LockHolder> waiting) throws SQLException {
		long start = System.nanoTime();
		long pause = FIRST_PAUSE_MS;
		long nextReport = 0;
		while (!this.lock.tryAcquire()) {
			Duration waited = Duration.ofNanos(System.nanoTime() - start);
			if (waited.compareTo(this.timeout) >= 0) {
				throw new LockTimeoutException(this.table, waited, this.lock.holder());
			}
			if (waited.toMillis() >= nextReport) {
				report(waiting);
				nextReport = waited.toMillis() + REPORT_EVERY_MS;
			}
			pause(Math.min(pause, this.timeout.minus(waited).toMillis() + 1));
			pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
		}
	}

	private void report(Consumer<LockHolder> waiting) throws SQLException {
		@Nullable LockHolder holder = this.lock.holder();
		waiting.accept((holder != null) ? holder : new LockHolder("another connection", null));
	}

	private static void pause(long atMostMs) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(atMostMs / 2, atMostMs + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the migration lock", ex);
		}
	}

}
