package dev.migrate.schema;

/**
 * The comment of a table, given among its columns.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {

}
