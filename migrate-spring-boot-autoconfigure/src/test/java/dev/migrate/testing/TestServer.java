package dev.migrate.testing;

/**
 * A running database server, or an engine within this JVM.
 */
interface TestServer extends AutoCloseable {

	/**
	 * Create an empty database.
	 * @return the database; closing it drops it
	 */
	TestSchema createSchema();

	/**
	 * Where the server comes from.
	 * @return for example {@code Testcontainers postgres:15}
	 */
	String origin();

	@Override
	void close();

}
