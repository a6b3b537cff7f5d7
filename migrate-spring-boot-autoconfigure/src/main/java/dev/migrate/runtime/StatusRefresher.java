package dev.migrate.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Brings the monitor up to date when somebody looks and it is old, at the price of one
 * query. A probe never waits long: if the database is slow, it gets the last known
 * status.
 */
public final class StatusRefresher {

	private static final Log logger = LogFactory.getLog(StatusRefresher.class);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

	private final String database;

	private final Migrator migrator;

	private final MigrationMonitor monitor;

	private final Duration maxAge;

	private final AtomicReference<@Nullable CompletableFuture<Void>> running = new AtomicReference<>();

	/**
	 * Create a refresher.
	 * @param database the database's name in the configuration
	 * @param migrator asks the database
	 * @param monitor holds the status
	 * @param maxAge how old a status may be
	 */
	public StatusRefresher(String database, Migrator migrator, MigrationMonitor monitor, Duration maxAge) {
		this.database = database;
		this.migrator = migrator;
		this.monitor = monitor;
		this.maxAge = maxAge;
	}

	/**
	 * The database's name in the configuration.
	 * @return the name
	 */
	public String database() {
		return this.database;
	}

	/**
	 * The status, brought up to date if it is old.
	 * @return the status
	 */
	public MigrationStatus status() {
		refresh(List.of(this));
		return lastKnown();
	}

	/**
	 * The status that is known, however old.
	 * @return the status
	 */
	public MigrationStatus lastKnown() {
		return this.monitor.status(this.database);
	}

	/**
	 * Bring those up to date that are old, all at the same time: several databases that
	 * are slow cost no more than one.
	 * @param refreshers one for each database
	 */
	public static void refresh(Collection<StatusRefresher> refreshers) {
		waitFor(CompletableFuture.allOf(refreshers.stream()
			.filter(StatusRefresher::isOld)
			.map(StatusRefresher::refresh)
			.toArray(CompletableFuture[]::new)));
	}

	private boolean isOld() {
		MigrationStatus known = lastKnown();
		return known.phase() != Phase.RUNNING && !isFresh(known.checkedAt());
	}

	private boolean isFresh(@Nullable Instant checkedAt) {
		return checkedAt != null && checkedAt.plus(this.maxAge).isAfter(Instant.now());
	}

	private CompletableFuture<Void> refresh() {
		CompletableFuture<Void> mine = new CompletableFuture<>();
		CompletableFuture<Void> other = this.running.compareAndExchange(null, mine);
		if (other != null) {
			return other;
		}
		Thread thread = new Thread(() -> {
			try {
				askDatabase();
			}
			finally {
				this.running.set(null);
				mine.complete(null);
			}
		}, "migrate-status-" + this.database);
		thread.setDaemon(true);
		thread.start();
		return mine;
	}

	private void askDatabase() {
		MigrationStatus before = this.monitor.status(this.database);
		if (before.phase() != Phase.RUNNING) {
			this.monitor.replace(this.database, before, ask(before));
		}
	}

	private MigrationStatus ask(MigrationStatus before) {
		try {
			return merge(before, this.migrator.status());
		}
		catch (RuntimeException ex) {
			logger.debug("The migration status could not be refreshed", ex);
			String problem = (before.problem() != null) ? before.problem() : ex.getMessage();
			return before.with(before.phase(), problem);
		}
	}

	/**
	 * What failed at startup stays failed, with its reason, until the same attempt
	 * succeeds: the rows alone cannot tell whether it would.
	 */
	private static MigrationStatus merge(MigrationStatus before, MigrationStatus now) {
		return switch (before.phase()) {
			case FAILED, UNREACHABLE -> now.with(before.phase(), before.problem());
			case PENDING -> (now.phase() == Phase.PENDING) ? now.with(now.phase(), before.problem()) : now;
			default -> now;
		};
	}

	private static void waitFor(CompletableFuture<Void> refresh) {
		try {
			refresh.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			logger.debug("The database is slow to tell its migration status");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
