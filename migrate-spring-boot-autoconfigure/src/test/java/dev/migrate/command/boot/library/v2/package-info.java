/**
 * Version 2 of the authors and books of a library.
 */
@NullMarked
package dev.migrate.command.boot.library.v2;

import org.jspecify.annotations.NullMarked;
