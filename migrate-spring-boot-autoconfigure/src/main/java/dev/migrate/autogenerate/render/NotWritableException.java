package dev.migrate.autogenerate.render;

/**
 * Operations cannot be written in SQL so that the file would be read back as the same
 * statements.
 */
public final class NotWritableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotWritableException(String statement) {
		super("a script would be read back with other statements in place of: " + statement);
	}

}
