package dev.migrate.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL or MariaDB server, reached with an account that may create databases.
 *
 * @param database the kind of database
 * @param origin where the server comes from
 * @param url the URL of any database on the server
 * @param username the account
 * @param password its password
 * @param stop stops the server, if we started it
 */
record RemoteServer(TestDatabase database, String origin, String url, String username, String password,
		Runnable stop) implements TestServer {

	private static final Pattern URL = Pattern.compile("(?<server>jdbc:\\w+://[^/]+/)[^?]*(?<parameters>\\?.*)?");

	@Override
	public TestSchema createSchema() {
		// unique on the server, which other JVMs may share
		String name = "t_" + UUID.randomUUID().toString().replace("-", "");
		execute("CREATE DATABASE " + name);
		String drop = "DROP DATABASE " + name + ((this.database == TestDatabase.POSTGRESQL) ? " WITH (FORCE)" : "");
		return new TestSchema(this.database, urlOf(name), this.username, this.password, () -> execute(drop));
	}

	private String urlOf(String name) {
		Matcher matcher = URL.matcher(this.url);
		if (!matcher.matches()) {
			throw new IllegalStateException("Not the URL of a server's database: " + this.url);
		}
		String parameters = matcher.group("parameters");
		return matcher.group("server") + name + ((parameters != null) ? parameters : "");
	}

	private void execute(String sql) {
		TestSchema any = new TestSchema(this.database, this.url, this.username, this.password, () -> {
		});
		try (Connection connection = any.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql + " failed on " + this.url, ex);
		}
	}

	@Override
	public void close() {
		this.stop.run();
	}

	@Override
	public String toString() {
		return this.database + " (" + this.origin + ") at " + this.url;
	}

}
