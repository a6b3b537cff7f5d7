package dev.migrate.jdbc;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Another process held the migration lock for longer than this one was to wait.
 */
public class LockTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LockTimeoutException(TableName table, Duration waited, @Nullable LockHolder holder) {
		super("Waited %d s for the migration lock of table %s, which is held by %s".formatted(waited.toSeconds(), table,
				(holder != null) ? holder : "another connection"));
	}

}
