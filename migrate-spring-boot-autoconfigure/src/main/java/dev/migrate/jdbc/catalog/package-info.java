/**
 * Reads what a live database holds.
 */
@NullMarked
package dev.migrate.jdbc.catalog;

import org.jspecify.annotations.NullMarked;
