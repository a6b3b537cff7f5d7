package dev.migrate.jdbc;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Renders a driver's error for people, without secrets.
 */
public final class ErrorText {

	private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd)=[^&;\\s]*");

	private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s:]+:[^/@\\s]+@");

	private ErrorText() {
	}

	/**
	 * The error's message with its SQL state.
	 * @param ex the error
	 * @return such as {@code ERROR: relation "note" does not exist (SQL state 42P01)}
	 */
	public static String of(SQLException ex) {
		String message = (ex.getMessage() != null) ? ex.getMessage().strip() : ex.getClass().getSimpleName();
		String state = ex.getSQLState();
		return withoutSecrets((state != null) ? message + " (SQL state " + state + ")" : message);
	}

	/**
	 * A text with the passwords of JDBC URLs in it hidden.
	 * @param text the text
	 * @return the text without secrets
	 */
	public static String withoutSecrets(String text) {
		return USER_INFO.matcher(SECRET.matcher(text).replaceAll("$1=***")).replaceAll("//***@");
	}

}
