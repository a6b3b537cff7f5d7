package dev.migrate.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tries again and again on a daemon thread, until it succeeds or is stopped. A try that
 * is going on is never interrupted: some databases that live in this process close when a
 * thread of theirs is.
 */
final class BackgroundRetry {

	private static final Log logger = LogFactory.getLog(StartupMigration.class);

	private final Duration interval;

	private final BooleanSupplier attempt;

	private final CountDownLatch stopped = new CountDownLatch(1);

	/**
	 * Create a retry.
	 * @param interval the pause before each try
	 * @param attempt returns whether it succeeded; must not throw
	 */
	BackgroundRetry(Duration interval, BooleanSupplier attempt) {
		this.interval = interval;
		this.attempt = attempt;
	}

	void start(String threadName) {
		Thread thread = new Thread(this::run, threadName);
		thread.setDaemon(true);
		thread.start();
	}

	private void run() {
		try {
			do {
				if (this.stopped.await(this.interval.toMillis(), TimeUnit.MILLISECONDS)) {
					return;
				}
			}
			while (!this.attempt.getAsBoolean());
		}
		catch (InterruptedException ex) {
			logger.debug("Interrupted before the database could be migrated");
		}
	}

	void stop() {
		this.stopped.countDown();
	}

}
