package dev.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * What the author of a revision says about undoing an operation on data.
 *
 * @param operation the operation that undoes it, or {@code null} if there is nothing to
 * undo
 */
public record Undo(@Nullable Operation operation) {

}
