package dev.migrate.runtime;

import java.time.Duration;

/**
 * Renders durations in messages.
 */
final class DurationText {

	private DurationText() {
	}

	static String of(Duration duration) {
		return (duration.toMillis() % 1000 == 0) ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
	}

}
