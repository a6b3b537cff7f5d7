package dev.migrate.script;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Template}.
 */
class TemplateTests {

	private static String render(String text, String... values) {
		Map<String, String> tokens = (values.length == 2) ? Map.of(values[0], values[1])
				: Map.of(values[0], values[1], values[2], values[3]);
		return new Template("my/revision.sql", text).render(tokens);
	}

	@Test
	void tokensAreReplacedOnce() {
		assertThat(render("-- ${a} and ${b}\n", "a", "$1 ${b}", "b", "2")).isEqualTo("-- $1 ${b} and 2\n");
	}

	@Test
	void aLineOfEmptyTokensIsLeftOut() {
		assertThat(render("x\n-- A: ${a}\n-- B: ${b}\n-- ${a}${b}\ny\n", "a", "", "b", "2"))
			.isEqualTo("x\n-- B: 2\n-- 2\ny\n");
	}

	@Test
	void severalLinesRepeatWhatStandsBeforeThem() {
		assertThat(render("-- ${a}\nend", "a", "one\n\nthree\r\nfour"))
			.isEqualTo("-- one\n--\n-- three\n-- four\nend\n");
	}

	@Test
	void anEscapedTokenIsText() {
		assertThat(render("GRANT \\${a} TO ${a}", "a", "x")).isEqualTo("GRANT ${a} TO x\n");
	}

	@Test
	void anUnknownTokenIsRefusedWithItsLine() {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> render("x\n${nope}", "a", "1"))
			.withMessage(
					"my/revision.sql:2: there is no token ${nope}. The tokens are [${a}]; for the text itself write "
							+ "\\${nope}.");
	}

}
