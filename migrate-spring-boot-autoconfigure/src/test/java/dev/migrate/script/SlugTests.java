package dev.migrate.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Slug}.
 */
class SlugTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Add is_active to SystemConfig | add_is_active_to_systemconfig
			It's: a/b\\c -- and "more"!    | it_s_a_b_c_and_more
			Größe ändern                  | größe_ändern
			...                           | ''
			""")
	void wordsAreJoinedInLowerCase(String message, String slug) {
		assertThat(Slug.of(message, 40)).isEqualTo(slug);
	}

	@Test
	void aLongMessageIsCutAfterAWord() {
		assertThat(Slug.of("this message is much longer than the forty characters", 40))
			.isEqualTo("this_message_is_much_longer_than_the");
		assertThat(Slug.of("exactly ten and more", 11)).isEqualTo("exactly_ten");
	}

	@Test
	void aWordThatIsTooLongIsCutItself() {
		assertThat(Slug.of("a".repeat(50), 40)).isEqualTo("a".repeat(40));
		assertThat(Slug.of("𝒳".repeat(3), 3)).isEqualTo("𝒳");
	}

}
