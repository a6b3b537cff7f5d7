package dev.migrate.autogenerate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrate.schema.ColumnType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which types will do.
 */
class TypeComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "varchar(255)|character varying(255)|true|true", "int4|integer|true|true",
			"varchar(300)|varchar(255)|true|false", "varchar(20)|varchar(255)|false|false",
			"text|varchar(255)|true|false", "varchar(255)|text|false|false", "longtext|text|true|false",
			"tinytext|text|false|false", "tinytext|varchar(255)|true|false", "tinytext|varchar(256)|false|false",
			"bigint|integer|false|false", "numeric(12,2)|decimal(10,2)|true|false",
			"numeric(11,4)|numeric(10,2)|false|false", "numeric(14,4)|numeric(10,2)|true|false",
			"datetime(6)|timestamp(6)|true|false", "timestamp(3)|timestamp(6)|false|false",
			"timestamp(6) with time zone|timestamp(6)|false|false", "timestamp with time zone|timestamptz|true|true",
			"bit(1)|tinyint(1)|true|false", "boolean|tinyint(1)|true|false", "tinyint|tinyint(1)|false|false",
			"int unsigned|int|false|false", "real|double precision|false|false", "double|real|true|false",
			"text[]|text|false|false", "uuid|binary(16)|false|false" })
	void whenTypeHoldsWhatIsWantedThenWillDo(String live, String wanted, boolean compatible, boolean strict) {
		assertThat(suffices(ComparePolicy.COMPATIBLE, live, wanted)).as("compatible").isEqualTo(compatible);
		assertThat(suffices(ComparePolicy.STRICT, live, wanted)).as("strict").isEqualTo(strict);
	}

	private static boolean suffices(ComparePolicy policy, String live, String wanted) {
		return new TypeComparison(policy, (name) -> false).suffices(new ColumnType.Custom(live),
				new ColumnType.Custom(wanted));
	}

}
