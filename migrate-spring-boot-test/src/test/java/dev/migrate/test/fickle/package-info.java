/**
 * A history whose second revision asks the database what to do.
 */
@NullMarked
package dev.migrate.test.fickle;

import org.jspecify.annotations.NullMarked;
