package dev.migrate.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UtcTimestampsTests {

	@Test
	void agreesWithTheJdk() {
		DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
		new Random(1).longs(10_000, 0, 250_000_000_000L).forEach((second) -> {
			Instant instant = Instant.ofEpochSecond(second, (second % 1_000_000) * 1000);
			String text = UtcTimestamps.format(instant);
			assertThat(text).isEqualTo(format.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
			assertThat(UtcTimestamps.parse(text)).isEqualTo(instant);
			assertThat(UtcTimestamps.parseIso(instant.toString())).isEqualTo(instant);
		});
	}

	@Test
	void cutsToMicroseconds() {
		assertThat(UtcTimestamps.format(Instant.parse("2026-01-02T03:04:05.000007999Z")))
			.isEqualTo("2026-01-02 03:04:05.000007");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-21 10:30:00", "2026-11-21T10:30:00", "2026-11-21 10:30:00.0",
			"2026-11-21 10:30:00.000000000", " 2026-11-21 10:30 " })
	void readsWhatDriversReturn(String text) {
		assertThat(UtcTimestamps.parse(text)).isEqualTo("2026-11-21T10:30:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-29T23:59:59.5Z", "2026-12-31T00:00:00.123456789Z", "2026-11-20T10:30:00+01:00",
			"-0001-01-01T00:00:00Z" })
	void readsInstants(String text) {
		assertThat(UtcTimestamps.parseIso(text)).isEqualTo(Instant.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-29T10:30:00Z", "2026-13-01T10:30:00Z", "2026-00-10T10:30:00Z",
			"2026-11-20T24:30:00Z", "2026-11-20T10:60:00Z", "2026-11-20T10:30:61Z", "2026-11-20 10:30:00Z",
			"2026-11-20T10:30:00", "2O26-11-20T10:30:00Z", "yesterday", "" })
	void refusesWhatIsNoInstant(String text) {
		assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> UtcTimestamps.parseIso(text));
	}

}
