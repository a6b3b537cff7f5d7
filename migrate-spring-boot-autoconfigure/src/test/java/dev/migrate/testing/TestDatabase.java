package dev.migrate.testing;

import java.util.Locale;

/**
 * The kinds of database that tests run on.
 *
 * @see FreshDatabase
 */
public enum TestDatabase {

	/** PostgreSQL, a server. */
	POSTGRESQL("PostgreSQL"),

	/** MariaDB, a server. */
	MARIADB("MariaDB"),

	/** H2 in memory, seen by this JVM only. */
	H2("H2"),

	/** SQLite in a file, so that several connections see the same data. */
	SQLITE("SQLite"),

	/** HSQLDB in memory, seen by this JVM only. */
	HSQLDB("HSQLDB");

	private final String product;

	TestDatabase(String product) {
		this.product = product;
	}

	/**
	 * The prefix of the system properties that concern this kind of database.
	 * @return for example {@code migrate.test.postgresql}
	 */
	String propertyPrefix() {
		return "migrate.test." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.product;
	}

}
