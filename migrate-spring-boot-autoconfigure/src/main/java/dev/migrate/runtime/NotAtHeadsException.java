package dev.migrate.runtime;

import java.time.Duration;
import java.util.List;

/**
 * The database is not at the heads, and this process is not to bring it there.
 */
public class NotAtHeadsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NotAtHeadsException(String database, List<String> pending) {
		this("%s is not at the heads: %d pending: %s".formatted(database, pending.size(), list(pending)));
	}

	private NotAtHeadsException(String message) {
		super(message, "Run 'java -jar app.jar db upgrade', or start one instance with migrate.startup.mode=upgrade.",
				null);
	}

	NotAtHeadsException afterWaiting(Duration waited) {
		return new NotAtHeadsException("Waited %s for another process to migrate the database. %s"
			.formatted(DurationText.of(waited), getMessage()));
	}

}
