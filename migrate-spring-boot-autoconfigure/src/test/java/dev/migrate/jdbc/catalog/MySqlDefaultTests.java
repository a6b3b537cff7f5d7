package dev.migrate.jdbc.catalog;

import java.util.List;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link MySqlDefault} and {@link MySqlType}, with what MySQL's catalog says.
 */
class MySqlDefaultTests {

	@Test
	void bareValuesOfMySqlBecomeLiterals() {
		assertThat(mySql("it's \\", "varchar(9)", "")).isEqualTo(new Value.Expression("'it''s \\\\'"));
		assertThat(mySql("NULL", "varchar(9)", "")).isEqualTo(new Value.Expression("'NULL'"));
		assertThat(mySql("5", "int unsigned", "")).isEqualTo(new Value.Expression("5"));
		assertThat(mySql("1.50", "decimal(10,2)", "")).isEqualTo(new Value.Expression("1.50"));
		assertThat(mySql("b'1'", "bit(1)", "")).isEqualTo(new Value.Expression("b'1'"));
		assertThat(mySql("0x6162", "varbinary(4)", "")).isEqualTo(new Value.Expression("0x6162"));
		assertThat(mySql("2020-01-01", "date", "")).isEqualTo(new Value.Expression("'2020-01-01'"));
		assertThat(mySql(null, "varchar(9)", "")).isNull();
	}

	@Test
	void expressionsOfMySqlStayExpressions() {
		assertThat(mySql("uuid()", "char(36)", "DEFAULT_GENERATED")).isEqualTo(new Value.Expression("uuid()"));
		assertThat(mySql("_utf8mb4\\'x\\'", "json", "DEFAULT_GENERATED"))
			.isEqualTo(new Value.Expression("_utf8mb4'x'"));
		assertThat(mySql("CURRENT_TIMESTAMP(6)", "datetime(6)", "DEFAULT_GENERATED on update CURRENT_TIMESTAMP(6)"))
			.isEqualTo(new Value.Expression("CURRENT_TIMESTAMP(6) on update CURRENT_TIMESTAMP(6)"));
		assertThat(mySql("CURRENT_TIMESTAMP", "timestamp", "")).isEqualTo(new Value.Expression("CURRENT_TIMESTAMP"));
	}

	@Test
	void displayWidthsAreNotPartOfATypeButForBooleans() {
		assertThat(MySqlType.of("c", "int(11)")).isEqualTo(new ColumnType.Custom("int"));
		assertThat(MySqlType.of("c", "bigint(20) unsigned")).isEqualTo(new ColumnType.Custom("bigint unsigned"));
		assertThat(MySqlType.of("c", "tinyint(1)")).isEqualTo(new ColumnType.Custom("tinyint(1)"));
		assertThat(MySqlType.of("c", "tinyint(4)")).isEqualTo(new ColumnType.Custom("tinyint"));
		assertThat(MySqlType.of("c", "year(4)")).isEqualTo(new ColumnType.Custom("year"));
		assertThat(MySqlType.of("c", "decimal(10,2)")).isEqualTo(new ColumnType.Custom("decimal(10,2)"));
		assertThat(MySqlType.of("c", "enum('A,B','c''d')"))
			.isEqualTo(new ColumnType.Enumeration(ObjectName.of("c"), List.of("A,B", "c'd")));
	}

	@Test
	void theDefaultDatabaseIsTakenOutOfQueriesButNotOfTexts() {
		MySqlDatabase database = new MySqlDatabase("app", null, "app");
		assertThat(database.withoutName("select `app`.`t`.`a`, `x`.`app`.`b`, '`app`.' from `app`.`t` join `o`.`app`"))
			.isEqualTo("select `t`.`a`, `x`.`app`.`b`, '`app`.' from `t` join `o`.`app`");
	}

	private static @Nullable Value mySql(@Nullable String text, String type, String extra) {
		return new MySqlDefault(false).of(text, type, extra, true);
	}

}
