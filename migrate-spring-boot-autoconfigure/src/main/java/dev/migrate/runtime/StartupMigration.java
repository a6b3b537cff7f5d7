package dev.migrate.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

	private final String database;

	private final Migrator migrator;

	private final MigrationMonitor monitor;

	private final StartupSettings settings;

	private volatile @Nullable BackgroundRetry retry;

	private final List<String> dependsOn;

	private @Nullable String lastProblem;

	/**
	 * Create a startup migration.
	 * @param database the database's name in the configuration
	 * @param migrator migrates it
	 * @param monitor records the outcome
	 * @param settings what to do
	 * @param dependsOn the databases that must be migrated before; whoever runs the
	 * migrations sees to their order
	 */
	public StartupMigration(String database, Migrator migrator, MigrationMonitor monitor, StartupSettings settings,
			List<String> dependsOn) {
		this.database = database;
		this.migrator = migrator.withListener(new RunningListener());
		this.monitor = monitor;
		this.settings = settings;
		this.dependsOn = List.copyOf(dependsOn);
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
			attempt(this.settings.waitTimeout());
		}
		catch (MigrationException | DatabaseUnavailableException | LockTimeoutException | RevisionException
				| ScriptException ex) {
			if (this.settings.onFailure() == FailureMode.FAIL) {
				throw ex;
			}
			recordFailure(ex);
			warn(ex);
			BackgroundRetry retry = new BackgroundRetry(this.settings.retryInterval(), this::retry);
			this.retry = retry;
			retry.start("migrate-retry-" + this.database);
		}
	}

	private void attempt(Duration waitTimeout) {
		KnownStatus upToDate = this.settings.requireSingleHead() ? null : findUpToDate();
		if (upToDate != null) {
			this.monitor.update(this.database, upToDate);
			return;
		}
		requireSingleHead();
		Optional<String> unmet = unmetDependency();
		this.monitor.update(this.database,
				unmet.isPresent() ? new KnownStatus.Full(requireAtHeads(unmet.get())) : migrate(waitTimeout));
	}

	private KnownStatus migrate(Duration waitTimeout) {
		return switch (this.settings.mode()) {
			case UPGRADE -> this.migrator.upgradeToHeads();
			case CHECK -> new KnownStatus.Full(this.migrator.requireAtHeads());
			case WAIT -> new KnownStatus.Full(new HeadsWait(this.migrator, waitTimeout).await());
			case NONE -> this.monitor.known(this.database);
		};
	}

	/**
	 * One that it depends on and that is not migrated is no matter as long as there is
	 * nothing to do, or if it is not migrated at startup at all.
	 */
	private MigrationStatus requireAtHeads(String dependency) {
		try {
			return this.migrator.requireAtHeads();
		}
		catch (NotAtHeadsException ex) {
			throw new DependencyException(this.database, dependency, this.monitor.phase(dependency), ex);
		}
	}

	private Optional<String> unmetDependency() {
		return this.dependsOn.stream().filter((dependency) -> {
			Phase phase = this.monitor.phase(dependency);
			return phase != Phase.UP_TO_DATE && phase != Phase.AHEAD && phase != Phase.UNKNOWN;
		}).findFirst();
	}

	private @Nullable KnownStatus findUpToDate() {
		try {
			return this.migrator.upToDate();
		}
		catch (DatabaseUnavailableException ex) {
			if (this.settings.mode() == StartupMode.WAIT) {
				return null;
			}
			throw ex;
		}
	}

	private void requireSingleHead() {
		if (!this.settings.requireSingleHead()) {
			return;
		}
		List<String> heads = this.migrator.graph().realHeads().stream().map(Revision::id).toList();
		if (heads.size() > 1) {
			throw new MigrationException(
					"The history has %d heads: %s".formatted(heads.size(), String.join(", ", heads)),
					"Merge them with 'java -jar app.jar db merge heads', "
							+ "or allow several with migrate.startup.require-single-head=false.",
					null);
		}
	}

	private void recordFailure(RuntimeException ex) {
		Phase phase = phase(ex);
		this.monitor.update(this.database, lastKnown(phase).with(phase, ex.getMessage()));
	}

	private static Phase phase(RuntimeException ex) {
		if (ex instanceof NotAtHeadsException || ex instanceof DependencyException) {
			return Phase.PENDING;
		}
		return Unreachable.is(ex) ? Phase.UNREACHABLE : Phase.FAILED;
	}

	private MigrationStatus lastKnown(Phase phase) {
		MigrationStatus known = this.monitor.status(this.database);
		try {
			if (phase != Phase.UNREACHABLE) {
				return this.migrator.status();
			}
			return (known.database() != null) ? known : MigrationStatus.notReached(this.migrator.graph());
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
		String action = (ex instanceof MigrationException migration) ? System.lineSeparator() + action(migration) : "";
		logger.warn("The app starts although " + name()
				+ " is not migrated; readiness refuses, and the migration is tried " + "again every "
				+ DurationText.of(this.settings.retryInterval()) + ". " + ex.getMessage() + action);
	}

	/** What to type, for this database among several. */
	private String action(MigrationException ex) {
		return isDefault() ? ex.getAction()
				: ex.getAction().replace("app.jar db ", "app.jar db --database " + this.database + " ");
	}

	private String name() {
		return isDefault() ? "its database" : "its database '" + this.database + "'";
	}

	private boolean isDefault() {
		return this.database.equals(MigrationMonitor.DEFAULT_DATABASE);
	}

	private boolean retry() {
		try {
			attempt(Duration.ZERO);
			logger.info("The database " + (isDefault() ? "" : "'" + this.database + "' ") + "is migrated now: "
					+ this.monitor.status(this.database).current());
			return true;
		}
		catch (RuntimeException ex) {
			recordFailure(ex);
			warn(ex);
			return false;
		}
	}

	/**
	 * Try no more in the background.
	 */
	@Override
	public void close() {
		BackgroundRetry retry = this.retry;
		if (retry != null) {
			retry.stop();
		}
	}

	/**
	 * Shows that a revision is running, and until then what the last attempt came to.
	 */
	private final class RunningListener implements MigrationListener {

		@Override
		public void stepStarting(RevisionStep step) {
			MigrationMonitor monitor = StartupMigration.this.monitor;
			MigrationStatus before = monitor.status(StartupMigration.this.database);
			monitor.update(StartupMigration.this.database, before.with(Phase.RUNNING, before.problem()));
		}

	}

}
