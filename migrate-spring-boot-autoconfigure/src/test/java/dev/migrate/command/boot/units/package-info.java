/**
 * An application with a persistence unit for each of two databases.
 */
@NullMarked
package dev.migrate.command.boot.units;

import org.jspecify.annotations.NullMarked;
