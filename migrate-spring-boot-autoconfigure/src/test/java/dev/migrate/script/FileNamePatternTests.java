package dev.migrate.script;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import dev.migrate.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link FileNamePattern}.
 */
class FileNamePatternTests {

	private static final ZonedDateTime TIME = ZonedDateTime.of(2026, 3, 7, 8, 9, 5, 0, ZoneOffset.UTC);

	private static String format(String pattern, String id, String message) {
		Revision revision = new Revision(id, List.of(), List.of(), List.of(), message, null, "x");
		return new FileNamePattern(pattern, 40).format(revision, TIME);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			%(rev)s_%(slug)s                                          | abc_add_note
			%(year)d_%(month).2d_%(day)02d-%(rev)s                    | 2026_03_07-abc
			%(year)s/%(month)s/%(hour).2d%(minute).2d%(second).2d_%(slug)s | 2026/3/080905_add_note
			%(epoch)d_100%%                                           | 1772870945_100%
			""")
	void tokensAreReplaced(String pattern, String name) {
		assertThat(format(pattern, "abc", "Add note")).isEqualTo(name);
	}

	@Test
	void withoutASlugNothingIsLeftOver() {
		assertThat(format("%(rev)s_%(slug)s", "abc", "")).isEqualTo("abc");
		assertThat(format("%(slug)s_%(rev)s", "abc", "...")).isEqualTo("_abc");
	}

	@Test
	void whatAFileNameCannotHoldIsReplaced() {
		assertThat(format("%(rev)s", "a/b\\c*d", "")).isEqualTo("a_b_c_d");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%(reve)s", "../%(rev)s", "/%(rev)s", "%(rev)s/", "", "a\\%(rev)s" })
	void aPatternThatMakesNoFileNameIsRefused(String pattern) {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> format(pattern, "abc", "m"))
			.withMessageContaining("migrate.revision.file-name=" + pattern)
			.withMessageContaining("%(rev)s, %(slug)s");
	}

}
