package dev.migrate.runtime;

import java.time.Instant;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The status of a database that is known to be up to date, and of which no more was read.
 * The details are looked up when somebody asks for them. Thread-safe.
 */
final class UpToDateStatus implements KnownStatus {

	private static final Log logger = LogFactory.getLog(UpToDateStatus.class);

	private final Migrator migrator;

	private final String database;

	private final Instant foundAt = Instant.now();

	private @Nullable MigrationStatus status;

	UpToDateStatus(Migrator migrator, String database) {
		this.migrator = migrator;
		this.database = database;
	}

	@Override
	public Phase phase() {
		return Phase.UP_TO_DATE;
	}

	@Override
	public @Nullable Instant checkedAt() {
		return null;
	}

	/** If the database does not answer, it is asked again the next time. */
	@Override
	public synchronized MigrationStatus status() {
		MigrationStatus status = this.status;
		if (status == null) {
			try {
				status = this.migrator.status();
				this.status = status;
			}
			catch (RuntimeException ex) {
				logger.debug("The details of the migration status are not to be had", ex);
				return outline();
			}
		}
		return status;
	}

	@Override
	public MigrationStatus outline() {
		return MigrationStatus.upToDate(this.migrator.graph(), this.database, this.foundAt);
	}

}
