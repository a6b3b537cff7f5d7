/**
 * Entities of the default database.
 */
@NullMarked
package dev.migrate.command.boot.units.main;

import org.jspecify.annotations.NullMarked;
