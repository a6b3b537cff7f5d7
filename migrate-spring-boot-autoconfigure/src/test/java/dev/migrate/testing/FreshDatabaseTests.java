package dev.migrate.testing;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link FreshDatabase}.
 */
class FreshDatabaseTests {

	@Test
	void parametersOfOneTestAreDifferentDatabases(@FreshDatabase(TestDatabase.H2) TestSchema first,
			@FreshDatabase(TestDatabase.H2) TestSchema second, @FreshDatabase(TestDatabase.SQLITE) DataSource third)
			throws SQLException {
		FreshDatabaseContract.execute(first.dataSource(), "CREATE TABLE note (id INTEGER)");
		FreshDatabaseContract.execute(second.dataSource(), "CREATE TABLE note (id INTEGER)");
		FreshDatabaseContract.execute(third, "CREATE TABLE note (id INTEGER)");
		assertThat(first.url()).isNotEqualTo(second.url());
	}

	@Test
	void closingDropsADatabaseOnAServer(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) throws SQLException {
		RemoteServer server = new RemoteServer(schema.database(), "test", schema.url(), schema.username(),
				schema.password(), () -> {
				});
		TestSchema inner = server.createSchema();
		try (Connection connection = inner.connect()) {
			assertThat(connection.getCatalog()).startsWith("t_");
		}
		inner.close();
		assertThatExceptionOfType(SQLException.class).isThrownBy(inner::connect).withMessageContaining("exist");
	}

	@Test
	void aNamedServerMustBeADatabaseOfAServer() {
		RemoteServer server = new RemoteServer(TestDatabase.POSTGRESQL, "test", "jdbc:postgresql:", "", "", () -> {
		});
		assertThatIllegalStateException().isThrownBy(server::createSchema);
	}

}
