package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Dialects}.
 */
class DialectsTests {

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://localhost/app, postgresql, true", "jdbc:mariadb://h:3306/app, mariadb, false",
			"jdbc:mysql://h/app?x=y, mysql, false", "jdbc:h2:mem:x;MODE=PostgreSQL, h2, false",
			"jdbc:sqlite:app.db, sqlite, true", "jdbc:tc:postgresql:15:///app, postgresql, true",
			"jdbc:hsqldb:mem:x, hsqldb, false", "jdbc:oracle:thin:@h:1521:x, oracle, false",
			"jdbc:sqlserver://h;database=x, sqlserver, true" })
	void aUrlTellsTheDialect(String url, String name, boolean transactionalDdl) {
		Dialect dialect = Dialects.forUrl(url).orElseThrow();
		assertThat(dialect.name()).isEqualTo(name);
		assertThat(dialect.transactionalDdl()).isEqualTo(transactionalDdl);
	}

	@Test
	void anythingElseIsNoUrl() {
		assertThat(Dialects.forUrl("postgresql://localhost")).isEmpty();
	}

	@Test
	void aConnectionAndANameLeadToTheSameDialect() throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:dialects", "sa", "")) {
			Dialect dialect = Dialects.of(connection.getMetaData());
			assertThat(dialect.name()).isEqualTo("hsqldb");
			assertThat(dialect).hasSameClassAs(Dialects.named("hsqldb"));
		}
	}

	@Test
	void aStoredProgramGetsADelimiterThatItDoesNotHold() {
		Dialect mariadb = Dialects.named("mariadb");
		assertThat(mariadb.terminated("SELECT ';' -- ;")).isEqualTo("SELECT ';' -- ;;");
		assertThat(mariadb.terminated("CREATE PROCEDURE p() BEGIN SELECT 'http://x'; END")).isEqualTo("""
				DELIMITER ///
				CREATE PROCEDURE p() BEGIN SELECT 'http://x'; END
				///
				DELIMITER ;""");
	}

	@Test
	void aBlockEndsAsTheClientWantsIt() {
		assertThat(Dialects.named("oracle").terminated("BEGIN x; END;")).isEqualTo("BEGIN x; END;\n/");
		assertThat(Dialects.named("sqlserver").terminated("SELECT 1")).isEqualTo("SELECT 1;\nGO");
	}

}
