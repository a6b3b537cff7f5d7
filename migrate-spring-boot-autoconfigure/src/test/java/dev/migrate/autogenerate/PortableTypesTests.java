package dev.migrate.autogenerate;

import java.util.function.UnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.schema.ColumnType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which types of a database all databases have.
 */
class PortableTypesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "postgresql|varchar(255)|string(255)", "postgresql|bigint|bigint",
			"postgresql|timestamp(6)|timestamp(6)", "postgresql|timestamp(6) with time zone|timestampWithTimeZone(6)",
			"postgresql|numeric(10,2)|decimal(10, 2)", "postgresql|uuid|uuid", "postgresql|text|text",
			"postgresql|inet|inet", "postgresql|boolean|boolean", "mariadb|datetime(6)|timestamp(6)",
			"mariadb|int unsigned|int unsigned", "mariadb|bit(1)|boolean", "mariadb|int|integer",
			"h2|character varying(20)|string(20)", "sqlite|varchar(255)|string(255)", "sqlite|bigint|bigint" })
	void whenDatabaseGivesPortableTypeTheSameNameThenTakesIt(String database, String text, String portable) {
		PortableTypes types = new PortableTypes(
				OperationRenderers.of(Dialects.named(database), RenderingContext.offline(UnaryOperator.identity())));
		assertThat(types.of(new ColumnType.Custom(text))).hasToString(portable);
	}

}
