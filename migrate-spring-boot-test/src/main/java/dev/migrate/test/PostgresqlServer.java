package dev.migrate.test;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL: a scratch database has the extensions and the default schema of the
 * application's, which an administrator may have made.
 */
final class PostgresqlServer implements DatabaseServer {

	private static final String EXTENSIONS = "SELECT quote_ident(extname) FROM pg_extension ORDER BY oid";

	private static final String SCHEMA = "SELECT quote_ident(current_schema())";

	// template0, since nobody can be connected to it, which would keep it from being
	// copied
	@Override
	public List<String> create(JdbcClient application, String name) {
		return List.of("CREATE DATABASE " + name + " TEMPLATE template0");
	}

	@Override
	public List<String> prepare(JdbcClient application, JdbcClient scratch) {
		List<String> statements = new ArrayList<>();
		application.sql(SCHEMA)
			.query(String.class)
			.optional()
			.ifPresent((schema) -> statements.add("CREATE SCHEMA IF NOT EXISTS " + schema));
		List<String> extensions = new ArrayList<>(application.sql(EXTENSIONS).query(String.class).list());
		extensions.removeAll(scratch.sql(EXTENSIONS).query(String.class).list());
		extensions.forEach((extension) -> statements.add("CREATE EXTENSION IF NOT EXISTS " + extension + " CASCADE"));
		return statements;
	}

	@Override
	public String drop(String name) {
		return "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)";
	}

	@Override
	public String advice(String username) {
		return "Run 'ALTER ROLE %s CREATEDB' on the test server".formatted(username);
	}

}
