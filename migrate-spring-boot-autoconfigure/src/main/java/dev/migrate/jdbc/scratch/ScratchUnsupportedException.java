package dev.migrate.jdbc.scratch;

/**
 * There is no scratch namespace for a database, so that a model cannot be compared with
 * it.
 */
public class ScratchUnsupportedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String database;

	/**
	 * Create the exception.
	 * @param database the name of the database's dialect
	 */
	public ScratchUnsupportedException(String database) {
		super("Autogenerate is not supported on " + database);
		this.database = database;
	}

	/**
	 * The database.
	 * @return the name of its dialect
	 */
	public String getDatabase() {
		return this.database;
	}

}
