package dev.migrate.runtime;

import java.time.Duration;

import dev.migrate.jdbc.DatabaseUnavailableException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Waits until another process has brought the database to the heads, or has started it.
 */
final class HeadsWait {

	private static final Log logger = LogFactory.getLog(StartupMigration.class);

	private static final long POLL_MS = 500;

	private final Migrator migrator;

	private final Duration timeout;

	HeadsWait(Migrator migrator, Duration timeout) {
		this.migrator = migrator;
		this.timeout = timeout;
	}

	/**
	 * Wait. What other processes cannot mend, such as a wrong password, is not waited
	 * for.
	 */
	MigrationStatus await() {
		long deadline = System.nanoTime() + this.timeout.toNanos();
		boolean said = false;
		while (true) {
			try {
				return this.migrator.requireAtHeads();
			}
			catch (NotAtHeadsException ex) {
				if (System.nanoTime() >= deadline) {
					throw this.timeout.isZero() ? ex : ex.afterWaiting(this.timeout);
				}
				said = say(said, ex);
			}
			catch (DatabaseUnavailableException ex) {
				if (System.nanoTime() >= deadline || !Unreachable.is(ex)) {
					throw ex;
				}
				said = say(said, ex);
			}
			pause();
		}
	}

	private boolean say(boolean said, RuntimeException ex) {
		if (!said) {
			logger.info("Waiting up to " + DurationText.of(this.timeout)
					+ " for another process to migrate the database: " + ex.getMessage());
		}
		return true;
	}

	private static void pause() {
		try {
			Thread.sleep(POLL_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the database to be migrated", ex);
		}
	}

}
