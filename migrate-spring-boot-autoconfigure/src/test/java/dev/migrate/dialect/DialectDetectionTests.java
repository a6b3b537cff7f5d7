package dev.migrate.dialect;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how {@link Dialects} knows a database, and of timestamps.
 */
class DialectDetectionTests {

	@ParameterizedTest
	@CsvSource({ "PostgreSQL,17.2,postgresql", "MySQL,8.4.0,mysql", "MySQL,5.5.5-10.11.6-MariaDB,mariadb",
			"MariaDB,11.4.2,mariadb", "H2,2.4.240,h2", "HSQL Database Engine,2.7.3,hsqldb", "SQLite,3.49,sqlite",
			"Microsoft SQL Server,16,sqlserver", "Oracle,23,oracle", "DB2/LINUXX8664,SQL11,db2",
			"Apache Derby,10,derby" })
	void everyProductHasTheNameThatSectionsUse(String product, String version, String name) throws SQLException {
		Dialect dialect = Dialects.of(metaData(product, version));
		assertThat(dialect.name()).isEqualTo(name);
		assertThat(Dialects.NAMES).contains(name);
	}

	@Test
	void anUnknownProductGetsStandardSql() throws SQLException {
		Dialect dialect = Dialects.of(metaData("Foo Base", "1"));
		assertThat(dialect.name()).isEqualTo("foo");
		assertThat(dialect.transactionalDdl()).isTrue();
	}

	private static DatabaseMetaData metaData(String product, String version) {
		return (DatabaseMetaData) Proxy.newProxyInstance(DatabaseMetaData.class.getClassLoader(),
				new Class<?>[] { DatabaseMetaData.class }, (proxy, method, args) -> switch (method.getName()) {
					case "getDatabaseProductName" -> product;
					case "getDatabaseProductVersion" -> version;
					default -> method.getName().startsWith("supports");
				});
	}

	@Test
	void timestampsKeepMicrosecondsAndComeBack() {
		Instant instant = Instant.parse("2026-11-21T10:30:00.123456789Z");
		assertThat(UtcTimestamps.format(instant)).isEqualTo("2026-11-21 10:30:00.123456");
		assertThat(UtcTimestamps.parse("2026-11-21 10:30:00.123456")).isEqualTo("2026-11-21T10:30:00.123456Z");
		assertThat(UtcTimestamps.parse("2026-11-21 10:30:00")).isEqualTo("2026-11-21T10:30:00Z");
		assertThat(UtcTimestamps.parse(" 2026-11-21T10:30:00.1 ")).isEqualTo("2026-11-21T10:30:00.1Z");
	}

}
