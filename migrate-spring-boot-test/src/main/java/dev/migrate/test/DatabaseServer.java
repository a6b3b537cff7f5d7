package dev.migrate.test;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How databases are made on a kind of server.
 */
interface DatabaseServer {

	/**
	 * Return the statements that make an empty database with the settings of another.
	 * @param application the application's database
	 * @param name the name of the new one
	 */
	List<String> create(JdbcClient application, String name);

	/**
	 * Return the statements that prepare the new database, run in it.
	 * @param application the application's database
	 * @param scratch the new database
	 */
	List<String> prepare(JdbcClient application, JdbcClient scratch);

	/**
	 * Return the statement that drops a database, and whoever is still connected to it.
	 * @param name the name
	 */
	String drop(String name);

	/** What to do if the account may not create databases. */
	String advice(String username);

}
