package dev.migrate.dialect;

/**
 * A script that cannot be split into statements. It knows the line but not the file; the
 * caller, who does, adds it.
 */
public final class SqlSyntaxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	private final int line;

	/**
	 * Create an exception.
	 * @param reason what is wrong and how to fix it
	 * @param line the line of the file, counted from 1
	 */
	public SqlSyntaxException(String reason, int line) {
		super("line " + line + ": " + reason);
		this.reason = reason;
		this.line = line;
	}

	/**
	 * Return what is wrong and how to fix it, without the line.
	 * @return the reason
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Return the line of the file where the text that is not closed begins.
	 * @return the line, counted from 1
	 */
	public int line() {
		return this.line;
	}

}
