package dev.migrate.test;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * MariaDB and MySQL: a scratch database has the character set of the application's.
 */
final class MysqlServer implements DatabaseServer {

	@Override
	public List<String> create(JdbcClient application, String name) {
		String characterSet = application.sql("SELECT @@character_set_database").query(String.class).single();
		String collation = application.sql("SELECT @@collation_database").query(String.class).single();
		return List.of("CREATE DATABASE %s CHARACTER SET %s COLLATE %s".formatted(name, characterSet, collation));
	}

	@Override
	public List<String> prepare(JdbcClient application, JdbcClient scratch) {
		return List.of();
	}

	@Override
	public String drop(String name) {
		return "DROP DATABASE IF EXISTS " + name;
	}

	@Override
	public String advice(String username) {
		return "Run \"GRANT ALL ON `migrate\\_test\\_%%`.* TO '%s'@'%%'\" on the test server, or let a Testcontainers container have .withUsername(\"root\")"
			.formatted(username);
	}

}
