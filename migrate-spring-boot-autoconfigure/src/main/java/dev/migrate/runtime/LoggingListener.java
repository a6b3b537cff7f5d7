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

	private final String prefix;

	/**
	 * Create a listener.
	 * @param database the database's name in the configuration, which begins each line
	 * unless it is the default one's
	 */
	public LoggingListener(String database) {
		this.prefix = database.equals(MigrationMonitor.DEFAULT_DATABASE) ? "" : "[" + database + "] ";
	}

	@Override
	public void waitingForLock(LockHolder holder) {
		logger.info(this.prefix + "Waiting for the migration lock, held by " + holder);
	}

	@Override
	public void stepStarting(RevisionStep step) {
		logger.info(this.prefix + "Running " + step);
	}

	@Override
	public void stepFinished(RevisionStep step, Duration duration) {
		if (logger.isDebugEnabled()) {
			logger.debug(this.prefix + "Finished " + step.direction().verb() + " of " + step.revision().id() + " in "
					+ duration.toMillis() + " ms");
		}
	}

}
