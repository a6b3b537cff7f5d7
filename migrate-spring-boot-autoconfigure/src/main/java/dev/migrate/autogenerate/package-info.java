/**
 * Compares what the entities want with what the database holds, and turns the differences
 * into operations.
 */
@NullMarked
package dev.migrate.autogenerate;

import org.jspecify.annotations.NullMarked;
