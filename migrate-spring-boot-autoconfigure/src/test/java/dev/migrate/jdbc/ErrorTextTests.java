package dev.migrate.jdbc;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ErrorText}.
 */
class ErrorTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://joe:hunter2@db:5432/app", "jdbc:mysql://joe:hun/../hunter2@db/app",
			"jdbc:mysql://joe:p@hunter2@db/app", "jdbc:mysql://:hunter2@db/app",
			"jdbc:postgresql://db/app?user=joe&password=hunter2&ssl=true", "jdbc:h2:mem:x;USER=sa;PASSWORD=hunter2;A=B",
			"jdbc:sqlserver://db;user=joe;password={hun;ter hunter2};encrypt=true", "pwd = hunter2",
			"PASSWORD='a hunter2'", "jdbc:postgresql://db/app?sslpassword=hunter2", "trustStorePassword=hunter2, x",
			"jdbc:oracle:thin:joe/hunter2@//db:1521/app", "jdbc:oracle:thin:joe/\"p@hunter2\"@db:1521:app",
			"jdbc:oracle:oci:joe/hunter2@db", "accessToken=hunter2" })
	void passwordsAreHidden(String text) {
		assertThat(ErrorText.withoutSecrets("Cannot connect to " + text)).doesNotContain("hunter2")
			.contains("***")
			.startsWith("Cannot connect to ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "password authentication failed for user \"joe\"", "see http://example.org/a:b",
			"jdbc:postgresql://db:5432/app", "jdbc:oracle:thin:@//db:1521/app",
			"jdbc:postgresql://db:5432/app?user=joe@corp" })
	void otherTextIsKept(String text) {
		assertThat(ErrorText.withoutSecrets(text)).isEqualTo(text);
	}

	@Test
	void theStateFollowsTheMessage() {
		assertThat(ErrorText.of(new SQLException(" no such table ", "42P01")))
			.isEqualTo("no such table (SQL state 42P01)");
		assertThat(ErrorText.of(new SQLException())).isEqualTo("SQLException");
	}

}
