package dev.migrate.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Timestamps as the version table holds them: UTC, microseconds, no zone. Text instead of
 * {@link java.sql.Timestamp} because drivers convert the latter through the JVM's default
 * time zone.
 */
public final class UtcTimestamps {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS",
			Locale.ROOT);

	private UtcTimestamps() {
	}

	/**
	 * Format an instant.
	 * @param instant the instant
	 * @return such as {@code 2026-11-21 10:30:00.000000}
	 */
	public static String format(Instant instant) {
		return FORMAT.format(LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
	}

	/**
	 * Parse what a driver returns for a timestamp column read as text.
	 * @param text the text, with or without fractional seconds
	 * @return the instant
	 */
	public static Instant parse(String text) {
		return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
	}

}
