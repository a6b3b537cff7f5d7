/**
 * Places in a database where DDL is run only to see what comes of it.
 */
@NullMarked
package dev.migrate.jdbc.scratch;

import org.jspecify.annotations.NullMarked;
