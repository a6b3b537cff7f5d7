/**
 * Changes as data: the operations of a revision, the {@code op} that users type, and what
 * can be done with a list of operations besides running it (reverse it, write it as
 * Java).
 */
@NullMarked
package dev.migrate.operation;

import org.jspecify.annotations.NullMarked;
