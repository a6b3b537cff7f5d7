package dev.migrate.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Timestamps as the version table holds them: UTC, microseconds, no zone. Text instead of
 * {@link java.sql.Timestamp} because drivers convert the latter through the JVM's default
 * time zone.
 */
public final class UtcTimestamps {

	private static final String PLAIN = "0000-00-00T00:00:00";

	private static final int SECONDS_END = PLAIN.length();

	private UtcTimestamps() {
	}

	/**
	 * Format an instant.
	 * @param instant the instant
	 * @return such as {@code 2026-11-21 10:30:00.000000}
	 */
	public static String format(Instant instant) {
		LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
		StringBuilder text = new StringBuilder(26).append(time.toLocalDate()).append(' ');
		append(text, time.getHour(), 2).append(':');
		append(text, time.getMinute(), 2).append(':');
		append(text, time.getSecond(), 2).append('.');
		return append(text, time.getNano() / 1000, 6).toString();
	}

	private static StringBuilder append(StringBuilder text, int number, int digits) {
		String plain = Integer.toString(number);
		return text.append("000000", 0, digits - plain.length()).append(plain);
	}

	/**
	 * Parse what a driver returns for a timestamp column read as text.
	 * @param text the text, with or without fractional seconds
	 * @return the instant
	 * @throws java.time.format.DateTimeParseException if it is no timestamp
	 */
	public static Instant parse(String text) {
		Instant instant = plain(text, text.length());
		return (instant != null) ? instant
				: LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
	}

	/**
	 * Parse an instant as ISO 8601 has it, such as {@code 2026-11-20T10:30:00Z}.
	 * @param text the text
	 * @return the instant
	 * @throws java.time.format.DateTimeParseException if it is no instant
	 */
	public static Instant parseIso(String text) {
		Instant instant = (text.indexOf('T') == 10 && text.endsWith("Z")) ? plain(text, text.length() - 1) : null;
		return (instant != null) ? instant : Instant.parse(text);
	}

	/**
	 * Parse the plain form, which nearly all have: the JDK's parsers take long in a JVM
	 * that has just started.
	 * @return the instant, or {@code null} if the text is not of that form, or wrong
	 */
	private static @Nullable Instant plain(String text, int end) {
		if (end < SECONDS_END || end > SECONDS_END + 10 || end == SECONDS_END + 1) {
			return null;
		}
		long nanos = 0;
		for (int i = 0; i < end; i++) {
			char expected = (i < SECONDS_END) ? PLAIN.charAt(i) : (i == SECONDS_END) ? '.' : '0';
			char found = text.charAt(i);
			boolean matches = switch (expected) {
				case '0' -> found >= '0' && found <= '9';
				case 'T' -> found == 'T' || found == ' ';
				default -> found == expected;
			};
			if (!matches) {
				return null;
			}
		}
		for (int i = SECONDS_END + 1; i < SECONDS_END + 10; i++) {
			nanos = nanos * 10 + ((i < end) ? text.charAt(i) - '0' : 0);
		}
		int hour = number(text, 11, 13);
		int minute = number(text, 14, 16);
		int second = number(text, 17, 19);
		int month = number(text, 5, 7);
		int day = number(text, 8, 10);
		if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
			return null;
		}
		long days = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
		return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
