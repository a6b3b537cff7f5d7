package dev.migrate.jdbc;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Who holds the migration lock.
 *
 * @param description process, user and host, as far as the database tells
 * @param heldFor since when, or {@code null} if the database does not tell
 */
public record LockHolder(String description, @Nullable Duration heldFor) {

	@Override
	public String toString() {
		return (this.heldFor != null) ? this.description + ", for " + this.heldFor.toSeconds() + " s"
				: this.description;
	}

}
