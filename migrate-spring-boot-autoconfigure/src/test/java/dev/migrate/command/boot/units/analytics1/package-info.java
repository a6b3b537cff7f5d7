/**
 * Entities of the analytics database.
 */
@NullMarked
package dev.migrate.command.boot.units.analytics1;

import org.jspecify.annotations.NullMarked;
