package dev.migrate.runtime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a database's migrations, in full or as far as the start had to look.
 */
sealed interface KnownStatus permits KnownStatus.Full, UpToDateStatus {

	/** The short answer, which never takes long. */
	Phase phase();

	/** When the database was asked for all of it, or {@code null} if it was not. */
	@Nullable Instant checkedAt();

	/** All of it; the database is asked if need be. */
	MigrationStatus status();

	/** What there is without asking the database. */
	MigrationStatus outline();

	/**
	 * A status with all its details.
	 *
	 * @param status the status
	 */
	record Full(MigrationStatus status) implements KnownStatus {

		@Override
		public Phase phase() {
			return this.status.phase();
		}

		@Override
		public @Nullable Instant checkedAt() {
			return this.status.checkedAt();
		}

		@Override
		public MigrationStatus outline() {
			return this.status;
		}

	}

}
