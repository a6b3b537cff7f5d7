package dev.migrate.benchmarks;

/**
 * A database server, or an embedded database, with as many databases as it takes.
 */
interface BenchmarkDatabase extends AutoCloseable {

	/** Product and version, or the image it runs in. */
	String name();

	String user();

	String password();

	/**
	 * Create an empty database.
	 * @return its JDBC URL
	 */
	String create();

	/**
	 * Create a copy of a database that nobody is connected to.
	 * @param url the database's JDBC URL
	 * @return the JDBC URL of the copy
	 */
	String copy(String url);

	/**
	 * Drop a database.
	 * @param url its JDBC URL
	 */
	void drop(String url);

	@Override
	void close();

}
