package dev.migrate.testing;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database for one test. The account may do anything on its server, so a test
 * can create others with fewer rights.
 */
public final class TestSchema implements AutoCloseable {

	private final TestDatabase database;

	private final String url;

	private final String username;

	private final String password;

	private final Runnable drop;

	TestSchema(TestDatabase database, String url, String username, String password, Runnable drop) {
		this.database = database;
		this.url = url;
		this.username = username;
		this.password = password;
		this.drop = drop;
	}

	/**
	 * The kind of database.
	 * @return the kind of database
	 */
	public TestDatabase database() {
		return this.database;
	}

	/**
	 * The JDBC URL, without credentials.
	 * @return the URL
	 */
	public String url() {
		return this.url;
	}

	/**
	 * The user name, empty where the database has no users.
	 * @return the user name
	 */
	public String username() {
		return this.username;
	}

	/**
	 * The password, empty where none is needed.
	 * @return the password
	 */
	public String password() {
		return this.password;
	}

	/**
	 * A data source without a pool: every connection is a new one.
	 * @return a new data source
	 */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.username, this.password);
	}

	/**
	 * Open another connection. Whoever calls this closes it.
	 * @return a new connection
	 * @throws SQLException if the database refuses
	 */
	public Connection connect() throws SQLException {
		return dataSource().getConnection();
	}

	/**
	 * The properties with which a Spring Boot application uses this database.
	 * @return {@code name=value} pairs
	 */
	public String[] properties() {
		return new String[] { "spring.datasource.url=" + this.url, "spring.datasource.username=" + this.username,
				"spring.datasource.password=" + this.password };
	}

	/**
	 * The same database, connected to with more parameters.
	 * @param suffix what to add to the URL, as the database wants it
	 * @return the database, dropped when this or the other is closed
	 */
	public TestSchema withUrlSuffix(String suffix) {
		return new TestSchema(this.database, this.url + suffix, this.username, this.password, this.drop);
	}

	/**
	 * Drop the database, even while connections to it are open.
	 */
	@Override
	public void close() {
		this.drop.run();
	}

	@Override
	public String toString() {
		return this.url;
	}

}
