package dev.migrate.dialect.ddl;

/**
 * A database cannot do what a revision asks of it. Thrown while operations are rendered,
 * before anything runs.
 */
public class UnsupportedOperationOnDatabaseException extends RuntimeException {

	private final String database;

	private final String operation;

	private final String alternative;

	/**
	 * Create the exception.
	 * @param database the database, such as {@code SQLite}
	 * @param operation what it cannot do, as a noun
	 * @param alternative what to write instead, in the imperative
	 */
	public UnsupportedOperationOnDatabaseException(String database, String operation, String alternative) {
		super(database + " has no way to do this: " + operation + ". Instead, " + alternative + ".");
		this.database = database;
		this.operation = operation;
		this.alternative = alternative;
	}

	/**
	 * Return the database.
	 * @return the database's name, such as {@code SQLite}
	 */
	public String getDatabase() {
		return this.database;
	}

	/**
	 * Return what the database cannot do.
	 * @return the operation, as a noun
	 */
	public String getOperation() {
		return this.operation;
	}

	/**
	 * Return what to write instead.
	 * @return the alternative, in the imperative
	 */
	public String getAlternative() {
		return this.alternative;
	}

}
