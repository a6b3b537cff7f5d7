package dev.migrate.runtime;

import java.time.Duration;

import dev.migrate.jdbc.LockHolder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs each step as Alembic does.
 */
public final class LoggingListener implements MigrationListener {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	@Override
	public void waitingForLock(LockHolder holder) {
		logger.info("Waiting for the migration lock, held by " + holder);
	}

	@Override
	public void stepStarting(RevisionStep step) {
		logger.info("Running " + step);
	}

	@Override
	public void stepFinished(RevisionStep step, Duration duration) {
		if (logger.isDebugEnabled()) {
			logger.debug("Finished " + step.direction().verb() + " of " + step.revision().id() + " in "
					+ duration.toMillis() + " ms");
		}
	}

}
