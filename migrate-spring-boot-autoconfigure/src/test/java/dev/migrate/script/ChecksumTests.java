package dev.migrate.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link Checksum}.
 */
class ChecksumTests {

	private static final String TEXT = "-- a\n\nSELECT 'ü';\n  SELECT 2;\n";

	@Test
	void namesItsAlgorithm() {
		assertThat(Checksum.of("abc"))
			.isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- a\r\n\r\nSELECT 'ü';\r\n  SELECT 2;\r\n", "-- a\r\rSELECT 'ü';\r  SELECT 2;\r",
			"\uFEFF-- a\n\nSELECT 'ü';\n  SELECT 2;\n", "-- a  \n \t\nSELECT 'ü'; \n  SELECT 2;\t\n",
			"-- a\n\nSELECT 'ü';\n  SELECT 2;", "-- a\n\nSELECT 'ü';\n  SELECT 2;\n\n \n\n" })
	void ignoresWhatEditorsChange(String text) {
		assertThat(Checksum.of(text)).isEqualTo(Checksum.of(TEXT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- a\nSELECT 'ü';\n  SELECT 2;\n", "-- a\n\nSELECT 'ü';\nSELECT 2;\n",
			"-- a\n\nSELECT 'u';\n  SELECT 2;\n", "\n-- a\n\nSELECT 'ü';\n  SELECT 2;\n",
			"-- b\n\nSELECT 'ü';\n  SELECT 2;\n" })
	void noticesAnythingElse(String text) {
		assertThat(Checksum.of(text)).isNotEqualTo(Checksum.of(TEXT));
	}

	@Test
	void comparesOnlyChecksumsOfTheSameAlgorithm() {
		String current = Checksum.of("a");
		assertThat(Checksum.isChanged(current, current)).isFalse();
		assertThat(Checksum.isChanged(Checksum.of("b"), current)).isTrue();
		assertThat(Checksum.isChanged("sha512:00", current)).isFalse();
		assertThat(Checksum.isChanged("1234567890", current)).isFalse();
		assertThat(Checksum.isChanged(null, current)).isFalse();
	}

}
