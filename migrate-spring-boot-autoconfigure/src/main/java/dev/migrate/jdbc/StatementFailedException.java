package dev.migrate.jdbc;

import java.sql.SQLException;

import dev.migrate.dialect.SqlStatement;

/**
 * A statement of a script failed.
 */
public class StatementFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient SqlStatement statement;

	private final int index;

	private final SQLException sqlException;

	/**
	 * Create the exception.
	 * @param statement the statement
	 * @param index its place in its section, from 0
	 * @param cause what the driver says
	 */
	public StatementFailedException(SqlStatement statement, int index, SQLException cause) {
		super(ErrorText.of(cause), cause);
		this.statement = statement;
		this.index = index;
		this.sqlException = cause;
	}

	public SqlStatement getStatement() {
		return this.statement;
	}

	/**
	 * The statement's place in its section.
	 * @return the index, from 0
	 */
	public int getIndex() {
		return this.index;
	}

	public SQLException getSqlException() {
		return this.sqlException;
	}

}
