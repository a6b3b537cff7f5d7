package dev.migrate.dialect;

/**
 * One statement of a script, as it is sent to the database.
 *
 * @param sql the text without its terminator and without surrounding space or comments;
 * comments inside it are kept
 * @param line the line of the file, counted from 1, on which the statement's first
 * character stands
 */
public record SqlStatement(String sql, int line) {

}
