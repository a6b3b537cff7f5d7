/**
 * Tables, columns, keys, indexes, sequences and views as immutable values: what
 * operations create and drop, and what a database or a model is read into.
 */
@NullMarked
package dev.migrate.schema;

import org.jspecify.annotations.NullMarked;
