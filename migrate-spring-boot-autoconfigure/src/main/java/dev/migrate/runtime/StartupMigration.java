package dev.migrate.runtime;

import java.time.Duration;
import java.util.List;

import dev.migrate.jdbc.DatabaseUnavailableException;
import dev.migrate.jdbc.LockTimeoutException;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionException;
import dev.migrate.script.ScriptException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What an app does for its database when it starts:
 * <ol>
 * <li>do what the mode asks for, and record the outcome in the monitor;</li>
 * <li>if that fails, fail the start; or, if the app is to start degraded, try again in
 * the background until it succeeds.</li>
 * </ol>
 */
public final class StartupMigration implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(StartupMigration.class);

	private static final long WAIT_POLL_MS = 500;

	private final String database;

	private final Migrator migrator;

	private final MigrationMonitor monitor;

	private final StartupSettings settings;

	private @Nullable Thread retries;

	private @Nullable String lastProblem;

	/**
	 * Create a startup migration.
	 * @param database the database's name in the configuration
	 * @param migrator migrates it
	 * @param monitor records the outcome
	 * @param settings what to do
	 */
	public StartupMigration(String database, Migrator migrator, MigrationMonitor monitor, StartupSettings settings) {
		this.database = database;
		this.migrator = migrator;
		this.monitor = monitor;
		this.settings = settings;
	}

	/**
	 * Do what the mode asks for.
	 * @throws RuntimeException why the app must not start; see {@link Migrator}
	 */
	public void run() {
		if (this.settings.mode() == StartupMode.NONE) {
			return;
		}
		try {
			attempt(this.settings.mode() == StartupMode.WAIT ? this.settings.waitTimeout() : Duration.ZERO);
		}
		catch (MigrationException | DatabaseUnavailableException | LockTimeoutException | RevisionException
				| ScriptException ex) {
			recordFailure(ex);
			if (this.settings.onFailure() == FailureMode.FAIL) {
				throw ex;
			}
			warn(ex);
			startRetrying();
		}
	}

	private void attempt(Duration atMost) {
		requireSingleHead();
		MigrationStatus before = this.monitor.status(this.database);
		this.monitor.update(this.database, before.with(Phase.RUNNING, before.problem()));
		this.monitor.update(this.database, switch (this.settings.mode()) {
			case UPGRADE -> this.migrator.upgradeToHeads();
			case CHECK -> this.migrator.requireAtHeads();
			case WAIT -> waitUntilAtHeads(atMost);
			case NONE -> before;
		});
	}

	private void requireSingleHead() {
		List<String> heads = this.migrator.graph().realHeads().stream().map(Revision::id).toList();
		if (this.settings.requireSingleHead() && heads.size() > 1) {
			throw new MigrationException(
					"The history has %d heads: %s".formatted(heads.size(), String.join(", ", heads)),
					"Merge them with 'java -jar app.jar db merge heads', "
							+ "or allow several with migrate.startup.require-single-head=false.",
					null);
		}
	}

	private MigrationStatus waitUntilAtHeads(Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		boolean said = false;
		while (true) {
			try {
				return this.migrator.requireAtHeads();
			}
			catch (NotAtHeadsException | DatabaseUnavailableException ex) {
				if (System.nanoTime() >= deadline) {
					throw ex;
				}
				if (!said) {
					logger.info("Waiting up to " + atMost.toSeconds()
							+ " s for another process to migrate the database: " + ex.getMessage());
					said = true;
				}
				sleep();
			}
		}
	}

	private static void sleep() {
		try {
			Thread.sleep(WAIT_POLL_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the database to be migrated", ex);
		}
	}

	private void recordFailure(RuntimeException ex) {
		Phase phase = Unreachable.is(ex) ? Phase.UNREACHABLE : Phase.FAILED;
		this.monitor.update(this.database, lastKnown(phase).with(phase, ex.getMessage()));
	}

	private MigrationStatus lastKnown(Phase phase) {
		MigrationStatus known = this.monitor.status(this.database);
		if (phase == Phase.UNREACHABLE) {
			return known;
		}
		try {
			return this.migrator.status();
		}
		catch (RuntimeException ex) {
			logger.debug("The status is not to be had either", ex);
			return known;
		}
	}

	private void warn(RuntimeException ex) {
		if (ex.getMessage() != null && ex.getMessage().equals(this.lastProblem)) {
			return;
		}
		this.lastProblem = ex.getMessage();
		String action = (ex instanceof MigrationException migration) ? System.lineSeparator() + migration.getAction()
				: "";
		logger
			.warn("The app starts although its database is not migrated; readiness refuses, and the migration is tried "
					+ "again every " + this.settings.retryInterval().toSeconds() + " s. " + ex.getMessage() + action);
	}

	private void startRetrying() {
		Thread thread = new Thread(this::retryUntilDone, "migrate-retry-" + this.database);
		thread.setDaemon(true);
		this.retries = thread;
		thread.start();
	}

	private void retryUntilDone() {
		try {
			do {
				Thread.sleep(this.settings.retryInterval().toMillis());
			}
			while (!retry());
		}
		catch (InterruptedException ex) {
			logger.debug("The app ends before its database could be migrated");
		}
	}

	private boolean retry() {
		try {
			attempt(Duration.ZERO);
			logger.info("The database is migrated now: " + this.monitor.status(this.database).current());
			return true;
		}
		catch (RuntimeException ex) {
			recordFailure(ex);
			warn(ex);
			return false;
		}
	}

	/**
	 * End what goes on in the background.
	 */
	@Override
	public void close() {
		if (this.retries != null) {
			this.retries.interrupt();
		}
	}

}
