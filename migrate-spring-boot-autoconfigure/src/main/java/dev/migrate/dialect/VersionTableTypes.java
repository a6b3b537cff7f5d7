package dev.migrate.dialect;

/**
 * The column types of the version table.
 *
 * @param text a type for text of any length
 * @param timestamp a type for a point in time without a zone, to microseconds
 * @param tableSuffix what follows the closing parenthesis of {@code CREATE TABLE}, or an
 * empty string
 */
public record VersionTableTypes(String text, String timestamp, String tableSuffix) {

	static final VersionTableTypes STANDARD = new VersionTableTypes("clob", "timestamp(6)", "");

}
