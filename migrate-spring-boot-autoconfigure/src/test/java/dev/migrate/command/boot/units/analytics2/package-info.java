/**
 * Entities of the analytics database, one of which got another column.
 */
@NullMarked
package dev.migrate.command.boot.units.analytics2;

import org.jspecify.annotations.NullMarked;
