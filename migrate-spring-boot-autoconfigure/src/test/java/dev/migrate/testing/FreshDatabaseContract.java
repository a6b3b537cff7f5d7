package dev.migrate.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every kind of test database promises.
 */
abstract class FreshDatabaseContract {

	private final String product;

	private TestSchema prepared;

	FreshDatabaseContract(String product) {
		this.product = product;
	}

	@BeforeEach
	void prepare(TestSchema schema) {
		this.prepared = schema;
	}

	@Test
	void theDatabaseIsOfTheKindAskedFor(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			assertThat(connection.getMetaData().getDatabaseProductName()).contains(this.product);
		}
	}

	@RepeatedTest(2)
	void everyTestGetsAnEmptyDatabase(TestSchema schema) throws SQLException {
		execute(schema.dataSource(), "CREATE TABLE note (id INTEGER PRIMARY KEY)");
	}

	@Test
	void setUpAndTestShareTheDatabase(TestSchema schema) {
		assertThat(schema).isSameAs(this.prepared);
	}

	@Test
	void anotherConnectionSeesTheSameData(TestSchema schema) throws SQLException {
		execute(schema.dataSource(), "CREATE TABLE note (id INTEGER PRIMARY KEY)");
		execute(schema.dataSource(), "INSERT INTO note VALUES (7)");
		try (Connection first = schema.connect(); Connection second = schema.connect()) {
			assertThat(readId(first)).isEqualTo(7);
			assertThat(readId(second)).isEqualTo(7);
		}
	}

	@Test
	void droppingDoesNotWaitForOpenConnections(TestSchema schema) throws SQLException {
		// closed by nobody: the extension drops the database under it
		Connection forgotten = schema.connect();
		try (Statement statement = forgotten.createStatement()) {
			statement.execute("CREATE TABLE note (id INTEGER PRIMARY KEY)");
		}
		assertThat(forgotten.isClosed()).isFalse();
	}

	static void execute(DataSource dataSource, String sql) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static int readId(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id FROM note")) {
			assertThat(rows.next()).isTrue();
			return rows.getInt(1);
		}
	}

}
