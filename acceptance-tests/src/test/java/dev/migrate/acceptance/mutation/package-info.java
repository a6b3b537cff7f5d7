/**
 * Random changes of databases by SQL, as colleagues make them by hand.
 */
@NullMarked
package dev.migrate.acceptance.mutation;

import org.jspecify.annotations.NullMarked;
