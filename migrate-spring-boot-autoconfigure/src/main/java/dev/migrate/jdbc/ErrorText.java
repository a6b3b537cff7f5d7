package dev.migrate.jdbc;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Renders a driver's error for people, without secrets.
 */
public final class ErrorText {

	// Also in quotes or braces, where it may hold spaces and separators
	private static final Pattern SECRET = Pattern.compile(
			"(?i)\\b(\\w*(?:password|passwd|pwd|secret|token))(\\s*=\\s*)(\\{[^}]*}|'[^']*'|\"[^\"]*\"|[^&;,\\s)]*)");

	// The last @ ends it, for a password may hold one; a port is no password
	private static final Pattern USER_INFO = Pattern.compile("//[^/\\s:@]*:(?!\\d+(?:[/?;\\s]|$))\\S*@");

	private static final Pattern ORACLE = Pattern.compile("(?i)(jdbc:oracle:\\w+:)[^\\s/@]+/(?:\"[^\"]*\"|[^\\s@])*@");

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
		String result = SECRET.matcher(text).replaceAll("$1$2***");
		result = ORACLE.matcher(result).replaceAll("$1***@");
		return USER_INFO.matcher(result).replaceAll("//***@");
	}

}
