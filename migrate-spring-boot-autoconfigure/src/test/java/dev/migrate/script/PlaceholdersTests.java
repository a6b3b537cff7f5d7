package dev.migrate.script;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Placeholders}.
 */
class PlaceholdersTests {

	private static final Placeholders PLACEHOLDERS = Placeholders
		.of(Map.of("a", "A", "schema.name", "s1", "re-cursive", "${a} $1"));

	private static String expand(String sql) {
		return PLACEHOLDERS.expand(new SqlSection(true, 10, sql, "db/migrations/x.sql")).sql();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			CREATE TABLE ${schema.name}.t${a}  | CREATE TABLE s1.tA
			'${a}' -- ${a}                     | 'A' -- A
			${re-cursive}                      | ${a} $1
			\\${a} ${a}                        | ${a} A
			$$${a}$$                           | $$A$$
			$tag$${a}$tag$                     | $tag$A$tag$
			""")
	void valuesAreInserted(String sql, String expanded) {
		assertThat(expand(sql)).isEqualTo(expanded);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT $1, $2", "DO $$ BEGIN END $$", "SELECT $${a}$$::text[]", "$tag${a}$tag$",
			"'${}' || '${ a}' || '${1}'", "'${\"a\": 1}'", "SELECT '$.a', '$'", "$$ $1 {a} $$" })
	void otherDollarsStayAsTheyAre(String sql) {
		assertThat(expand(sql)).isEqualTo(sql);
	}

	@Test
	void aPlaceholderWithoutAValueIsRefusedWithItsLine() {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> expand("a\nb ${a}\n\n  ${owner}"))
			.withMessage(
					"db/migrations/x.sql:13: the placeholder ${owner} has no value. Give it one with '-x owner=...' "
							+ "or with the property migrate.placeholders.owner; for the text itself write \\${owner}.");
	}

	@Test
	void laterValuesWinAndNoneIsShown() {
		Placeholders more = PLACEHOLDERS.with(Map.of("a", "secret"));
		assertThat(more.expand(new SqlSection(true, 1, "${a}${schema.name}", "x")).sql()).isEqualTo("secrets1");
		assertThat(more.toString()).doesNotContain("secret");
	}

}
