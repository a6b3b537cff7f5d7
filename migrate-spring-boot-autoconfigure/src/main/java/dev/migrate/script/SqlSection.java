package dev.migrate.script;

/**
 * What a SQL revision does in one direction.
 *
 * @param transactional whether it may run in a transaction; {@code false} if its marker
 * says {@code transaction=false}
 * @param line the line of the file, counted from 1, on which {@code sql} begins
 * @param sql the text between its marker and the next, with {@code \n} line ends; blank
 * if there is nothing to do
 * @param path the file, as it is shown to users
 */
public record SqlSection(boolean transactional, int line, String sql, String path) {

}
